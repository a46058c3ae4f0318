export const REQUEST_ID = 'x-request-id'

/** What a reverse proxy of the team's calls this request. Anybody else's word would be a stranger's text in the log. */
export function givenRequestID(headers: Headers, trustedProxies: number): string | undefined {
  const id = headers.get(REQUEST_ID) ?? ''
  return trustedProxies > 0 && /^[\w-]{8,64}$/.test(id) ? id : undefined
}
