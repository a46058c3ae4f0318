/**
 * Whether a browser says that this request comes from one of our own pages. Browsers set `Sec-Fetch-Site`
 * themselves and no script can change it; programs that are not browsers do not send it, and are let through
 * to whatever proves who they are.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  return site === null || site === 'same-origin'
}
