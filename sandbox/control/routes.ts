import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { SandboxContext, SandboxEnv } from '../context'
import { isLocalOrigin } from '../local-origin'
import { readBody } from '../request-input'

const YEAR_SECONDS = 31_536_000
const lifetime = z.int().positive().max(YEAR_SECONDS)

const clockSchema = z.strictObject({
  offsetSeconds: z.number().min(-YEAR_SECONDS).max(YEAR_SECONDS).optional(),
  participantTokenSeconds: lifetime.optional(),
  serviceTokenSeconds: lifetime.optional(),
})

/** How tests and demos steer the sandbox. No part of MyDataHelps. */
export function control(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { clock, lifetimes, requests, store } = sandbox
  const app = new Hono<SandboxEnv>()

  // Any page that the developer has open could post here: a foreign one must not wipe a running demo.
  app.use('/sandbox/*', async (c, next) => {
    const origin = c.req.header('Origin')
    if (origin !== undefined && !isLocalOrigin(origin))
      throw new HTTPException(403, { message: 'Only pages of this computer may steer the sandbox.' })
    await next()
  })

  app.post('/sandbox/reset', (c) => {
    clock.offsetSeconds = 0
    Object.assign(lifetimes, sandbox.initialLifetimes)
    requests.clear()
    store.reset()
    return c.body(null, 204)
  })

  app.get('/sandbox/requests', (c) => c.json(requests.list()))

  app.delete('/sandbox/requests', (c) => {
    requests.clear()
    return c.body(null, 204)
  })

  app.put('/sandbox/clock', async (c) => {
    const { offsetSeconds, participantTokenSeconds, serviceTokenSeconds } = await readBody(c, clockSchema)
    clock.offsetSeconds = offsetSeconds ?? clock.offsetSeconds
    lifetimes.participantTokenSeconds = participantTokenSeconds ?? lifetimes.participantTokenSeconds
    lifetimes.serviceTokenSeconds = serviceTokenSeconds ?? lifetimes.serviceTokenSeconds
    return c.json({ offsetSeconds: clock.offsetSeconds, ...lifetimes, now: clock.now().toISOString() })
  })

  return app
}
