import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { requireScopesFor } from '../delegated/scopes'
import { bearerToken } from '../requests/bearer-token'
import type { SandboxContext, SandboxEnv } from '../server/context'

/**
 * Lets a request of the survey page through, on a path with `:surveyName`: with a participant token that has the
 * scopes, or with the access of a survey link to this very survey. Answers 401 and 403 as the delegated API does.
 */
export function requireSurveyAccess(sandbox: SandboxContext) {
  const requireToken = requireScopesFor(sandbox, 'GET survey')
  return createMiddleware<SandboxEnv, '/:surveyName'>(async (c, next) => {
    const token = bearerToken(c.req.header('Authorization'))
    const link = sandbox.store.surveyLinks.find(token, sandbox.clock.now())
    if (!link) return requireToken(c, next)
    if (link.surveyName !== c.req.param('surveyName'))
      throw new HTTPException(403, { message: 'The survey link is for another survey.' })
    c.get('recorded').participantID = link.participantID
    c.set('token', link)
    await next()
  })
}
