// Without `no-store` a proxy in between, or the browser's own cache, could give one person's answer to another.
export const NO_STORE = { 'Cache-Control': 'no-store' }

/**
 * For a page that was made for one person, while another is signed in. It must be told apart from a session that ran
 * out, in which an open survey may still be finished: the one at the screen now is not the one who began it.
 */
export function someoneElse(): Response {
  const error = {
    code: 'unauthenticated',
    reason: 'someone_else',
    message: 'Somebody else is signed in than this page was made for.',
  }
  return Response.json({ error }, { status: 401, headers: NO_STORE })
}

/** What went wrong, as programs read it, in the one form that all routes have. The message is for developers. */
export function failure(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ error: { code, message } }, { status, headers: { ...NO_STORE, ...headers } })
}
