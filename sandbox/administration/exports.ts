import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { SandboxEnv } from '../server/context'

/** The project's data exports (protocol: other administration endpoints). This project makes none. */
export function dataExports(): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/exports', (c) => c.json({ exports: [], totalExports: 0 }))
  app.get('/exports/:id/data', () => {
    throw new HTTPException(404, { message: 'The project has no export of that id.' })
  })
  return app
}
