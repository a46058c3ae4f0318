/** The key under which SWR keeps the token of a person. */
export function tokenKey(userKey: string): [string, string] {
  return ['participant-token', userKey]
}

export function isTokenKey(key: unknown): boolean {
  return Array.isArray(key) && key[0] === 'participant-token'
}
