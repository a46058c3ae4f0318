import { Hono } from 'hono'
import { except } from 'hono/combine'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { administration } from '../administration/routes'
import { control } from '../control/routes'
import { controlPanel } from '../control-panel/routes'
import { delegatedCors } from '../delegated/cors'
import { delegated } from '../delegated/routes'
import { takeInFetchedData } from '../external-accounts/fetching'
import { publicProviders } from '../external-accounts/public-providers'
import { externalAccountPages } from '../external-accounts/routes'
import { strikeRequests, stripCors } from '../faults/strike-requests'
import { fileStorageCors } from '../file-storage/cors'
import { fileStorage } from '../file-storage/routes'
import { limitRequests } from '../limits/limit-requests'
import { logo } from '../pages/project-logo'
import { readWholeBody } from '../requests/read-body'
import { recordRequests } from '../requests/record-requests'
import { watchPageIDs } from '../requests/undefined-page-id'
import { secondaryViews } from '../secondary-views/routes'
import { surveyFrame } from '../survey-frame/routes'
import { tokenEndpoint } from '../token-endpoint/routes'
import { webVisualization } from '../web-visualization/routes'
import type { SandboxContext, SandboxEnv } from './context'

/** The MyDataHelps origin: everything that an app and its pages meet there, and the control of the sandbox. */
export function myDataHelps(sandbox: SandboxContext): Hono<SandboxEnv> {
  // The SDK asks for //survey and one official sample for //api: a strict router would answer both with 404.
  const app = new Hono<SandboxEnv>({ getPath: (request) => pathOf(request).replace(/\/{2,}/g, '/') })

  app.use(recordRequests(sandbox))
  for (const path of ['/api/*', '/file-storage/*']) app.use(path, stripCors(sandbox))
  // Before anything that may refuse, so that pages can read the refusal.
  app.use('/api/:version/delegated/*', delegatedCors)
  app.use('/file-storage/*', fileStorageCors)
  for (const path of ['/api/*', '/survey-frame/surveys/*']) app.use(path, noStore)
  // The file storage has a limit of its own, and reads for itself.
  app.use(except('/file-storage/*', readWholeBody))
  app.use(strikeRequests(sandbox))
  for (const path of ['/api/:version/delegated/*', '/api/cfhrprovideraccounts/*'])
    app.use(path, limitRequests('delegated', sandbox))
  app.use('/api/:version/administration/*', limitRequests('administration', sandbox))
  app.use('/api/*', watchPageIDs(sandbox))
  app.use('/api/*', takeInFetchedData(sandbox))
  const parts = [tokenEndpoint(sandbox), administration(sandbox), delegated(sandbox)]
  const pages = [
    logo(),
    surveyFrame(sandbox),
    externalAccountPages(sandbox),
    secondaryViews(),
    publicProviders(sandbox),
    webVisualization(sandbox),
    fileStorage(sandbox),
  ]
  for (const part of [...parts, ...pages, control(sandbox), controlPanel(sandbox)]) app.route('/', part)

  app.notFound((c) => c.json({ message: 'There is nothing at this address.' }, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ message: error.message }, error.status)
    // Whoever breaks off an upload is no failure to report, and reads no answer.
    if (c.env.incoming.errored) return c.body(null, 400)
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

function pathOf(request: Request): string {
  return new URL(request.url).pathname
}
