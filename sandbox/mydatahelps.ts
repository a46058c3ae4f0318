import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { administration } from './administration/routes'
import type { SandboxContext, SandboxEnv } from './context'
import { control } from './control/routes'
import { delegatedCors } from './delegated/cors'
import { delegated } from './delegated/routes'
import { recordRequests } from './record-requests'
import { startPage } from './start-page'
import { surveyFrame } from './survey-frame/routes'
import { tokenEndpoint } from './token-endpoint/routes'

const LARGEST_BODY_BYTES = 1_048_576

/** The MyDataHelps origin: everything that an app and its pages meet there, and the control of the sandbox. */
export function myDataHelps(sandbox: SandboxContext): Hono<SandboxEnv> {
  // The SDK asks for //survey and one official sample for //api: a strict router would answer both with 404.
  const app = new Hono<SandboxEnv>({ getPath: (request) => pathOf(request).replace(/\/{2,}/g, '/') })

  app.use(recordRequests(sandbox))
  // Before anything that may refuse, so that pages can read the refusal.
  app.use('/api/:version/delegated/*', delegatedCors)
  for (const path of ['/api/*', '/survey-frame/surveys/*']) app.use(path, noStore)
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY_BYTES,
      onError: (c) => {
        // The rest of the body stays unread: a client that sends its next request after it would lose that one.
        c.header('Connection', 'close')
        return c.json({ message: 'The request body is larger than 1 MB.' }, 413)
      },
    }),
  )
  app.use(readWholeBody)
  const parts = [startPage(), tokenEndpoint(sandbox), administration(sandbox), delegated(sandbox)]
  for (const part of [...parts, surveyFrame(sandbox), control(sandbox)]) app.route('/', part)

  app.notFound((c) => c.json({ message: 'There is nothing at this address.' }, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ message: error.message }, error.status)
    process.stderr.write(`The sandbox failed: ${error.stack ?? error.message}\n`)
    return c.json({ message: 'The sandbox failed. Its terminal says why.' }, 500)
  })
  return app
}

/** Health data belongs to one person: no cache on the way may keep it. */
const noStore = createMiddleware(async (c, next) => {
  c.header('Cache-Control', 'no-store')
  await next()
})

/** A refusal that leaves a body unread closes the connection, and the client's next request on it would be lost. */
const readWholeBody = createMiddleware(async (c, next) => {
  if (c.req.raw.body) await c.req.text()
  await next()
})

function pathOf(request: Request): string {
  return new URL(request.url).pathname
}
