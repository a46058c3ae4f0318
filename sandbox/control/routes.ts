import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { isLocalOrigin } from '../requests/local-origin'
import { readBody } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { faultRoutes } from './fault-routes'
import { participantRoutes } from './participant-routes'
import { resetSandbox } from './reset'

const YEAR_SECONDS = 31_536_000
const lifetime = z.int().positive().max(YEAR_SECONDS)
const hourlyLimit = z.int().positive().max(1_000_000_000).optional()

const clockSchema = z.strictObject({
  offsetSeconds: z.number().min(-YEAR_SECONDS).max(YEAR_SECONDS).optional(),
  participantTokenSeconds: lifetime.optional(),
  serviceTokenSeconds: lifetime.optional(),
})
const limitsSchema = z.strictObject({ administration: hourlyLimit, delegated: hourlyLimit })

/** How tests and demos steer the sandbox. No part of MyDataHelps. */
export function control(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { clock, lifetimes, limits, requests } = sandbox
  const app = new Hono<SandboxEnv>()

  // Any page that the developer has open could post here: a foreign one must not wipe a running demo. One that someone
  // serves under a name that they then point at this computer counts as our own for the browser: its name gives it away.
  for (const path of ['/', '/sandbox/*'])
    app.use(path, async (c, next) => {
      const origin = c.req.header('Origin')
      if (!isLocalOrigin(c.req.url) || (origin !== undefined && !isLocalOrigin(origin)))
        throw new HTTPException(403, { message: 'Only pages of this computer may steer the sandbox.' })
      await next()
    })

  app.post('/sandbox/reset', (c) => {
    resetSandbox(sandbox)
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

  app.put('/sandbox/limits', async (c) => {
    limits.set(await readBody(c, limitsSchema))
    return c.json(limits.limits)
  })

  // It holds the keys: not for other computers.
  app.get('/sandbox/environment', (c) => {
    const { remoteAddress = '' } = c.env.incoming.socket
    if (!/^(::1|(::ffff:)?127\.[\d.]+)$/.test(remoteAddress))
      throw new HTTPException(403, { message: 'Only programs on this computer may read the environment.' })
    return c.text(sandbox.environment())
  })

  app.route('/', faultRoutes(sandbox))
  app.route('/', participantRoutes(sandbox))
  return app
}
