import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { page, pageParameters } from '../requests/paging'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { SignedRequest, UploadedFile } from '../store/uploaded-files'
import { withUtcOffset } from '../time/local-time'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'

const SIGNED_MILLISECONDS = 900_000

const uploadSchema = z.object({ category: z.string().max(200), fileName: z.string().max(255) })
const listSchema = z.object({ category: z.string().optional(), ...pageParameters })
const keySchema = z.object({ key: z.string() })

/** `uploadFile`, `queryFiles`, `getFileDownloadUrl` and `deleteFile` of the SDK (protocol: delegated API). */
export function files(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { baseUrl, clock, store } = sandbox
  const app = new Hono<SandboxEnv>()

  function preSignedUrl(request: SignedRequest) {
    return { preSignedUrl: `${baseUrl}file-storage/${store.files.sign(request)}` }
  }
  const expiry = () => new Date(clock.now().getTime() + SIGNED_MILLISECONDS)

  app.post('/files', requireScopesFor(sandbox, 'POST files'), (c) => {
    const { category, fileName } = readQuery(c, uploadSchema)
    const participantID = participantOf(c, sandbox).id
    return c.json(
      preSignedUrl({
        allows: 'upload',
        participantID,
        category,
        fileName,
        key: randomUUID(),
        expiresAt: expiry(),
      }),
    )
  })

  app.get('/files', requireScopesFor(sandbox, 'GET files'), (c) => {
    const query = readQuery(c, listSchema)
    const participant = participantOf(c, sandbox)
    const { items, nextPageID } = page(c, {
      items: store.files
        .of(participant.id)
        .filter(({ category }) => query.category === undefined || category === query.category)
        .map((file) => ({ id: file.key, file })),
      dateOf: ({ file }) => file.lastModified,
      limit: query.limit,
      pageID: query.pageID,
    })
    return c.json({
      files: items.map(({ file }) => ({
        participantID: participant.id,
        participantIdentifier: participant.participantIdentifier,
        key: file.key,
        category: file.category,
        fileName: file.fileName,
        lastModified: withUtcOffset(file.lastModified),
      })),
      nextPageID,
    })
  })

  app.get('/files/download', requireScopesFor(sandbox, 'GET files/download'), (c) => {
    const { key } = requestedFile(c, sandbox)
    return c.json(preSignedUrl({ allows: 'download', key, expiresAt: expiry() }))
  })

  app.delete('/files', requireScopesFor(sandbox, 'DELETE files'), (c) => {
    store.files.delete(requestedFile(c, sandbox).key)
    return c.body(null, 204)
  })

  return app
}

/** The participant's own file; 404 for anybody else's as for none at all. */
function requestedFile(c: Context<SandboxEnv>, sandbox: SandboxContext): UploadedFile {
  const file = sandbox.store.files.find(readQuery(c, keySchema).key)
  if (file?.participantID !== participantOf(c, sandbox).id)
    throw new HTTPException(404, { message: 'The participant has no file of that key.' })
  return file
}
