/**
 * The part of `callbackUrl` that may be followed: a path of this site, whatever was asked for. The parameter
 * is anybody's to write, and must lead neither to another site nor back to signing in.
 */
export function ownPath(callbackUrl: string, appUrl: string): string {
  if (!URL.canParse(callbackUrl, appUrl)) return '/'
  const url = new URL(callbackUrl, appUrl)
  // A path that starts with two slashes would be read as the name of another site.
  const elsewhere = url.origin !== new URL(appUrl).origin || url.pathname.startsWith('//')
  return elsewhere || url.pathname.startsWith('/sign-in') ? '/' : url.pathname + url.search
}
