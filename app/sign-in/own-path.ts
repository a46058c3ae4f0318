/**
 * The path of an address, if it is one of this site, else nothing. The address is anybody's to write, and must
 * not lead to another site.
 */
export function pathOfThisSite(address: string, appUrl: string): string | undefined {
  if (!URL.canParse(address, appUrl)) return undefined
  const url = new URL(address, appUrl)
  // A path that starts with two slashes would be read as the name of another site.
  const elsewhere = url.origin !== new URL(appUrl).origin || url.pathname.startsWith('//')
  return elsewhere ? undefined : url.pathname + url.search
}

/** The part of `callbackUrl` that may be followed after signing in: never back to signing in. */
export function ownPath(callbackUrl: string, appUrl: string): string {
  const path = pathOfThisSite(callbackUrl, appUrl)
  return path === undefined || path.startsWith('/sign-in') ? '/' : path
}
