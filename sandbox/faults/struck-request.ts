import type { Context } from 'hono'
import { bearerToken } from '../requests/bearer-token'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { StruckRequest } from './faults'

/**
 * What the rules look at in a request; a preflight counts as the request that it asks for.
 * Takes the form that came with it: to the token endpoint, that names the participant in place of a token.
 */
export function struckRequest(
  c: Context<SandboxEnv>,
  { clock, store, tokens }: SandboxContext,
  form?: URLSearchParams,
): StruckRequest {
  const token = bearerToken(c.req.header('Authorization'))
  const id = form?.get('participant_id') ?? tokens.findParticipant(token, clock.now())?.participantID
  const participant = id === undefined ? undefined : store.participant(id)
  return {
    method: c.req.header('Access-Control-Request-Method') ?? c.req.method,
    path: c.req.path,
    participant: participant ? [participant.id, participant.participantIdentifier] : [],
    tokenSerial: tokens.serialOf(token),
    isDecision: form?.has('decision') ?? false,
  }
}
