/** Five minutes. A slip of MyDataHelps's, or of a proxy's, may name days; until a restart nobody would get a token. */
const LONGEST_BELIEVED_SECONDS = 300

/**
 * After how many seconds an answer asks to be asked again, by the first of these headers that it has: at least one
 * second, and never more than five minutes, after which it is worth looking whether that is still so.
 */
export function retryAfterSeconds(headers: Headers, ...names: string[]): number | undefined {
  const named = names.map((name) => wholeNumber(headers.get(name))).find((seconds) => seconds !== undefined)
  return named === undefined ? undefined : Math.min(Math.max(1, named), LONGEST_BELIEVED_SECONDS)
}

/** `Retry-After` may also be a date; that form is not read, because no MyDataHelps document shows it. */
export function wholeNumber(header: string | null): number | undefined {
  return header !== null && /^\d{1,15}$/.test(header.trim()) ? Number(header) : undefined
}
