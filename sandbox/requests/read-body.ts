import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'

const LARGEST_BODY_BYTES = 1_048_576
/** Read and thrown away at most, before the connection is given up. */
const LARGEST_DISCARDED_BYTES = 67_108_864

/**
 * Reads the body of a request before anything else looks at it; answers 413 for one that is larger than 1 MB.
 * A refusal that left a body unread would close the connection: the client, still sending, would never see the
 * refusal, and would lose the next request that it sends there.
 */
export const readWholeBody = createMiddleware(async (c, next) => {
  if (c.req.raw.body) {
    const { size, content } = await read(c.req.raw.body)
    if (size > LARGEST_DISCARDED_BYTES) c.header('Connection', 'close')
    if (size > LARGEST_BODY_BYTES)
      throw new HTTPException(413, { message: 'The request body is larger than 1 MB.' })
    c.req.raw = new Request(c.req.raw, { body: content })
  }
  await next()
})

async function read(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  while (size <= LARGEST_DISCARDED_BYTES) {
    const { done, value } = await reader.read().catch(refuseTorn)
    if (done) break
    size += value.length
    if (size <= LARGEST_BODY_BYTES) chunks.push(value)
  }
  return { size, content: Buffer.concat(chunks) }
}

/** Nobody is left to read it, but it is no failure of the sandbox either. */
function refuseTorn(): never {
  throw new HTTPException(400, { message: 'The request ended before its body did.' })
}
