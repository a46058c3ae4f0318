import { z } from 'zod'
import type { SandboxContext } from '../server/context'
import type { Client } from './client-authentication'
import { OAuthError } from './oauth-error'
import { parseScopes } from './scopes'

export type TokenResponse = {
  access_token: string
  /** Seconds. */
  expires_in: number
  token_type: 'Bearer'
  scope: string
}

const GRANT_TYPES: Record<string, { client: Client; grant: typeof grantServiceToken }> = {
  client_credentials: { client: 'service account', grant: grantServiceToken },
  delegated_participant: { client: 'delegated participant', grant: grantParticipantToken },
}

/**
 * Issues the token that an authenticated client asks for (protocol: token endpoint).
 * Throws an OAuthError for a grant or scope that it may not have.
 */
export function grantToken(form: URLSearchParams, client: Client, sandbox: SandboxContext): TokenResponse {
  const name = form.get('grant_type') ?? ''
  const grantType = Object.hasOwn(GRANT_TYPES, name) ? GRANT_TYPES[name] : undefined
  if (!grantType) throw new OAuthError('unsupported_grant_type', 'grant_type is missing or unknown')
  if (grantType.client !== client)
    throw new OAuthError('unauthorized_client', `the ${client} client may not use ${name}`)
  return grantType.grant(form, parseScopes(form), sandbox)
}

function grantServiceToken(
  _form: URLSearchParams,
  scopes: Set<string>,
  sandbox: SandboxContext,
): TokenResponse {
  if (scopes.size !== 1 || !scopes.has('api'))
    throw new OAuthError('invalid_scope', 'a service account has the scope api and no other')
  const seconds = sandbox.lifetimes.serviceTokenSeconds
  const token = sandbox.tokens.issue({ kind: 'service', expiresAt: expiry(seconds, sandbox) })
  return response(token, seconds, scopes)
}

function grantParticipantToken(
  form: URLSearchParams,
  scopes: Set<string>,
  sandbox: SandboxContext,
): TokenResponse {
  if (!sandbox.tokens.findService(form.get('token') ?? '', sandbox.clock.now()))
    throw new OAuthError('invalid_grant', 'token is not a service token, or has expired')
  const participantID = z.guid().safeParse(form.get('participant_id'))
  if (!participantID.success)
    throw new OAuthError('invalid_grant', 'participant_id must be the internal GUID of a participant')
  const participant = sandbox.store.participant(participantID.data)
  if (!participant?.enrolled || participant.withdrawDate)
    throw new OAuthError('invalid_grant', 'the project has no enrolled participant of that participant_id')

  const seconds = sandbox.lifetimes.participantTokenSeconds
  const token = sandbox.tokens.issue({
    kind: 'participant',
    expiresAt: expiry(seconds, sandbox),
    participantID: participant.id,
    scopes,
  })
  return response(token, seconds, scopes)
}

function expiry(seconds: number, { clock }: SandboxContext): Date {
  return new Date(clock.now().getTime() + seconds * 1000)
}

function response(token: string, seconds: number, scopes: Set<string>): TokenResponse {
  return { access_token: token, expires_in: seconds, token_type: 'Bearer', scope: [...scopes].join(' ') }
}
