import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { bearerToken } from '../requests/bearer-token'
import type { SandboxContext, SandboxEnv } from '../server/context'

/** Lets a request through that carries a service token; 401 otherwise, for a participant token too. */
export function requireServiceToken(sandbox: SandboxContext) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const value = bearerToken(c.req.header('Authorization'))
    if (!sandbox.tokens.findService(value, sandbox.clock.now())) {
      c.header('WWW-Authenticate', 'Bearer')
      throw new HTTPException(401, { message: 'The service token is missing, unknown or expired.' })
    }
    await next()
  })
}
