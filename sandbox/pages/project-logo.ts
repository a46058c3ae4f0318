import { Hono } from 'hono'
import { projectLogo } from '../people/project'
import type { SandboxEnv } from '../server/context'

/** The logo of the organization, at the relative address that the project gives. */
export function logo(): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/project/logo.svg', (c) => c.body(projectLogo, 200, { 'Content-Type': 'image/svg+xml' }))
  return app
}
