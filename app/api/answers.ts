// Without `no-store` a proxy in between, or the browser's own cache, could give one person's answer to another.
export const NO_STORE = { 'Cache-Control': 'no-store' }

/** What went wrong, as programs read it, in the one form that all routes have. The message is for developers. */
export function failure(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ error: { code, message } }, { status, headers: { ...NO_STORE, ...headers } })
}
