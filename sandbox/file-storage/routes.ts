import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { SignedRequest } from '../store/uploaded-files'
import { readUpload } from './read-upload'

/**
 * Stands for the storage service behind the files of MyDataHelps: knows no tokens, only the pre-signed addresses that
 * the delegated API gives out (protocol: delegated API, files).
 */
export function fileStorage({ clock, store }: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.put('/file-storage/:id', async (c) => {
    const content = await readUpload(c.req.raw)
    const { key, participantID, category, fileName } = allowed(c.req.param('id'), 'upload')
    // Part of what the address was signed for: the real storage refuses an upload without it.
    if (c.req.header('x-amz-server-side-encryption') !== 'AES256')
      throw new HTTPException(403, { message: 'The header x-amz-server-side-encryption must be AES256.' })
    const stored = store.files.store({
      key,
      participantID,
      category,
      fileName,
      contentType: c.req.header('Content-Type') || 'application/octet-stream',
      lastModified: clock.now(),
      content,
    })
    if (!stored)
      throw new HTTPException(413, {
        message: 'The sandbox has no room for more files. Reset it, or delete some.',
      })
    return c.body(null, 200)
  })

  app.get('/file-storage/:id', (c) => {
    const file = store.files.find(allowed(c.req.param('id'), 'download').key)
    if (!file) throw new HTTPException(404, { message: 'The file was deleted.' })
    return c.body(file.content, 200, {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeFileName(file.fileName)}`,
      'Cache-Control': 'no-store',
      // Whatever somebody uploaded must not run as a page of the sandbox.
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    })
  })

  function allowed<Use extends SignedRequest['allows']>(id: string, use: Use) {
    const request = store.files.findSigned(id, clock.now())
    if (!request || !isFor(request, use))
      throw new HTTPException(403, { message: 'The address is not signed for this request, or is too old.' })
    return request
  }

  return app
}

function isFor<Use extends SignedRequest['allows']>(
  request: SignedRequest,
  use: Use,
): request is Extract<SignedRequest, { allows: Use }> {
  return request.allows === use
}

/** RFC 8187 wants these encoded too, which encodeURIComponent leaves alone. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
