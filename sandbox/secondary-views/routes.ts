import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { PROJECT_ID } from '../people/project'
import type { SandboxEnv } from '../server/context'

/** The views that the project publishes beside its app, by their keys. */
const VIEWS: ReadonlyMap<string, string> = new Map([
  ['About', 'https://example.org/healthy-rhythms/about'],
  ['Resources', 'https://example.org/healthy-rhythms/resources'],
])

/** `lookupSecondaryView` of the SDK: open to everybody, with no token (protocol: delegated API). */
export function secondaryViews(): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.use('/api/v1/public/*', cors({ origin: '*', allowMethods: ['GET'] }))
  app.get('/api/v1/public/projects/:projectID/views/:key', (c) => {
    const { projectID, key } = c.req.param()
    const url = projectID.toLowerCase() === PROJECT_ID ? VIEWS.get(key) : undefined
    if (url === undefined) throw new HTTPException(404, { message: 'The project has no view of that key.' })
    return c.json({ key, url })
  })
  return app
}
