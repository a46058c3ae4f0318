import { Hono } from 'hono'
import { z } from 'zod'
import { readBody } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'

const eventSchema = z.object({
  eventType: z.string().min(1).max(200),
  properties: z.record(z.string(), z.unknown()).default({}),
})

/** `trackCustomEvent` of the SDK (protocol: delegated API). An event is kept with the request that brought it. */
export function customEvents(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.post('/customevents', requireScopesFor(sandbox, 'POST customevents'), async (c) => {
    participantOf(c, sandbox)
    c.get('recorded').customEvent = await readBody(c, eventSchema)
    return c.body(null, 204)
  })
  return app
}
