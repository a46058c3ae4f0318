/** The token of an `Authorization: Bearer …` header; empty when there is none. */
export function bearerToken(authorization: string | undefined): string {
  return /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1] ?? ''
}
