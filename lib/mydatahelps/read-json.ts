import { MyDataHelpsError } from './errors'

/**
 * The body of an answer, or nothing if it is no JSON. Throws `MyDataHelpsError` `unavailable` if the connection
 * broke while it was read: that passes, while a body that is no JSON would be the same the next time.
 */
export async function readJson(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => {
    throw new MyDataHelpsError('unavailable', 'the connection broke in the middle of an answer')
  })
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
