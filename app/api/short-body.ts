/** What the app's own pages send has a tenth of this. */
const MOST_BYTES = 8_192

/**
 * The fields of a short form or JSON object, by name; an empty object for no body. Nothing for a body that is neither, or
 * longer, or does not say how long it is: none of it is read then.
 */
export async function shortBody(request: Request): Promise<unknown> {
  const length = request.headers.get('content-length')
  if (length === null && request.headers.has('transfer-encoding')) return undefined
  if (Number(length) > MOST_BYTES) return undefined
  const text = await request.text().catch(() => undefined)
  if (text === undefined) return undefined
  if (text === '') return {}
  const type = request.headers.get('content-type') ?? ''
  if (type.includes('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text))
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
