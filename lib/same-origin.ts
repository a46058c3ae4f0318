/**
 * Whether a browser says that this request comes from one of our own pages. Browsers set `Sec-Fetch-Site` and `Origin`
 * themselves and no script can change them; where an old one, or a proxy in between, leaves out the first, the second
 * decides. Programs that are not browsers send neither, and are let through to whatever proves who they are.
 */
export function isSameOrigin(request: Request, appUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin === null || origin === new URL(appUrl).origin
}
