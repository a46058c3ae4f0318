import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { bearerToken } from '../requests/bearer-token'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { Participant } from '../store/study-records'

/** What a call asks of a participant token. */
export type NeededScopes = {
  scopes: readonly string[]
  /** Whether MyDataHelps names a scope for this matter; where it does not, this is the sandbox's own reading. */
  published: boolean
}

/**
 * Lets a request through whose participant token has all of these scopes, or `api`.
 * Answers 401 for a token that is missing, unknown or expired, 403 for a missing scope.
 */
export function requireScopes(sandbox: SandboxContext, { scopes, published }: NeededScopes) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const token = sandbox.tokens.findParticipant(
      bearerToken(c.req.header('Authorization')),
      sandbox.clock.now(),
    )
    if (!token) throw unauthorized(c, 'The participant token is missing, unknown or expired.')
    c.get('recorded').participantID = token.participantID
    const missing = scopes.filter((scope) => !token.scopes.has('api') && !token.scopes.has(scope))
    if (missing.length > 0) {
      const reading = published ? '' : ' MyDataHelps does not publish what this call needs: that is a guess.'
      throw new HTTPException(403, {
        message: `The participant token lacks the scope ${missing.join(' ')}.${reading}`,
      })
    }
    c.set('token', token)
    await next()
  })
}

/** The participant to whom the request's token belongs; 401 when a reset took that participant away. */
export function participantOf(c: Context<SandboxEnv>, sandbox: SandboxContext): Participant {
  const participant = sandbox.store.participant(c.get('token').participantID)
  if (!participant?.enrolled || participant.withdrawDate)
    throw unauthorized(c, 'The participant of this token is no longer enrolled.')
  return participant
}

function unauthorized(c: Context<SandboxEnv>, message: string): HTTPException {
  c.header('WWW-Authenticate', 'Bearer')
  return new HTTPException(401, { message })
}
