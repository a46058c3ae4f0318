import { Hono } from 'hono'
import type { SandboxEnv } from './context'
import { projectLogo } from './people/project'

/** The logo of the organization, at the relative address that the project gives. */
export function logo(): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/project/logo.svg', (c) => c.body(projectLogo, 200, { 'Content-Type': 'image/svg+xml' }))
  return app
}
