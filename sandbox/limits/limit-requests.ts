import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { bearerToken } from '../requests/bearer-token'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { HourlyLimits } from './request-limits'

/**
 * Says on every answer what is left of the hour, and answers 429 once nothing is (protocol: rate limits).
 * A request without a token that is known counts for nobody: it is refused anyway.
 */
export function limitRequests(scope: keyof HourlyLimits, sandbox: SandboxContext) {
  const { clock, limits } = sandbox
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const key = { administration: serviceAccount, delegated: participantID }[scope](c, sandbox)
    if (key === undefined) return next()
    const { limit, remaining, resetSeconds, isAllowed } = limits.count(scope, key, clock.now())
    c.header('RateLimit-Limit', String(limit))
    c.header('RateLimit-Remaining', String(remaining))
    c.header('RateLimit-Reset', String(resetSeconds))
    if (!isAllowed)
      throw new HTTPException(429, { message: `The limit of ${limit} requests an hour is used up.` })
    await next()
  })
}

function serviceAccount(c: Context<SandboxEnv>, { clock, serviceAccount, tokens }: SandboxContext) {
  const token = tokens.findService(bearerToken(c.req.header('Authorization')), clock.now())
  return token && serviceAccount.name
}

function participantID(c: Context<SandboxEnv>, { clock, tokens }: SandboxContext) {
  return tokens.findParticipant(bearerToken(c.req.header('Authorization')), clock.now())?.participantID
}
