import { HTTPException } from 'hono/http-exception'

/** What the sandbox keeps of one file; MyDataHelps takes twenty times as much. */
const LARGEST_FILE_BYTES = 10_000_000
/** The largest file that the SDK sends. */
const LARGEST_UPLOAD_BYTES = 209_715_200

/**
 * Reads a file that is being uploaded. Answers 413 for one that is too large, and only after all of it has come: a
 * browser that is still sending would take an earlier answer for a broken connection.
 */
export async function readUpload(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > LARGEST_UPLOAD_BYTES) break
    if (bytes <= LARGEST_FILE_BYTES) chunks.push(chunk)
  }
  if (bytes > LARGEST_UPLOAD_BYTES)
    throw new HTTPException(413, { message: 'A file may have 200 MiB at most.' })
  if (bytes > LARGEST_FILE_BYTES)
    throw new HTTPException(413, {
      message: 'The sandbox keeps files of up to 10 MB; MyDataHelps takes up to 200 MiB.',
    })
  return new Uint8Array(Buffer.concat(chunks))
}
