/** No answer that this app reads is anywhere near this long. */
const LONGEST_BODY = 4 * 1024 * 1024

/** An answer that has been read to its end. */
export type WholeAnswer = { status: number; ok: boolean; headers: Headers; text: string }

export type Limits = {
  /** For headers and body together. */
  milliseconds: number
  fetch?: typeof fetch
}

/**
 * Fetches an answer and reads it to its end, within a time and up to a size; whichever is passed ends the
 * connection. Throws what `fetch` throws, a `TimeoutError`, or a `RangeError` for what is too long.
 *
 * A signal alone would not do: once the headers are there, nothing but the signal may be left of the request,
 * and Node then collects what would have carried the abort to the body. So the time is kept here.
 */
export async function wholeAnswer(
  url: string,
  init: RequestInit,
  { milliseconds, fetch = globalThis.fetch }: Limits,
): Promise<WholeAnswer> {
  const connection = new AbortController()
  const time = stopwatch(milliseconds)
  let body: ReadableStreamDefaultReader<Uint8Array> | undefined

  async function read(): Promise<WholeAnswer> {
    const { signal } = connection
    // Without `redirect: 'error'` a secret in the request would follow wherever an answer points.
    const response = await fetch(url, { ...init, signal, cache: 'no-store', redirect: 'error' })
    const { status, ok, headers } = response
    body = response.body?.getReader()
    return { status, ok, headers, text: body ? await textOf(body) : '' }
  }

  try {
    return await Promise.race([read(), time.isUp])
  } finally {
    time.stop()
    connection.abort()
    body?.cancel().catch(() => undefined)
  }
}

/** `isUp` rejects after that time, unless it is stopped before. */
function stopwatch(milliseconds: number) {
  let timer: NodeJS.Timeout | undefined
  const isUp = new Promise<never>((_, reject) => {
    const late = () => reject(new DOMException('There was no whole answer in time.', 'TimeoutError'))
    timer = setTimeout(late, Math.max(0, milliseconds))
  })
  return { isUp, stop: () => clearTimeout(timer) }
}

async function textOf(body: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await body.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > LONGEST_BODY) throw new RangeError('The answer is too long.')
    text += decoder.decode(value, { stream: true })
  }
}

/** What the body says, or nothing if it is no JSON. */
export function jsonOf({ text }: WholeAnswer): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
