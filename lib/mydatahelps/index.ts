import type { KeyObject } from 'node:crypto'
import { signAssertion } from './assertion'
import { MyDataHelpsError } from './errors'
import { createParticipantTokens, type ParticipantTokens } from './participant-token'
import { findParticipant, type NewParticipant, type Participant, persistParticipant } from './participants'
import { createReader, type Reader, type ReaderSettings } from './reader'
import { createRequest, type RequestDependencies } from './request'
import { createServiceTokens, type ServiceTokens } from './service-token'
import { type IssuedToken, postTokenRequest } from './token-endpoint'

export { MyDataHelpsError, type MyDataHelpsErrorCode } from './errors'
export type { ParticipantToken } from './participant-token'
export type { NewParticipant, Participant } from './participants'
export { isKnownScope, SCOPES, type Scope } from './scopes'

export type MyDataHelpsSettings = {
  /** Origin of the token endpoint and the REST API, e.g. `https://mydatahelps.org`, without a slash at the end. */
  serviceUrl: string
  projectID: string
  serviceAccount: string
  privateKey: KeyObject
  delegatedClient: { id: string; secret: string }
  /** For how many participants a token is remembered. */
  tokensKept: number
}

export type MyDataHelps = {
  /** A token for one participant; throws `MyDataHelpsError`. */
  participantToken: ParticipantTokens['get']
  /** The participant with this identifier, or null; throws `MyDataHelpsError`. */
  findParticipant: (participantIdentifier: string) => Promise<Participant | null>
  /** Creates the participant, or updates it if it exists; throws `MyDataHelpsError`. */
  persistParticipant: (participant: NewParticipant) => Promise<Participant>
  /** Asks as one participant, with a token of theirs, what the SDK asks in their browser. */
  reader: (settings: Omit<ReaderSettings, 'fetch'>) => Reader
  /** Whether MyDataHelps gives us a service token now, not whether it once did; throws `MyDataHelpsError` if not. */
  check: () => Promise<void>
}

/**
 * The authenticator's side of the MyDataHelps protocol. It knows nothing of the web framework and reads no
 * environment: `fetch` and the clock (`now`, milliseconds since the epoch) are given to it.
 */
export function createMyDataHelps(
  settings: MyDataHelpsSettings,
  dependencies: RequestDependencies,
): MyDataHelps {
  const { now } = dependencies
  const request = createRequest(dependencies)
  const tokenUrl = `${settings.serviceUrl}/identityserver/connect/token`
  const projectUrl = `${settings.serviceUrl}/api/v1/administration/projects/${settings.projectID}`

  const serviceTokens = createServiceTokens(
    () => postTokenRequest(request, tokenUrl, serviceTokenForm, now).catch(asConfigurationProblem),
    now,
  )
  const participantTokens = createParticipantTokens(
    (participantID, scope) =>
      withServiceToken(serviceTokens, now, (token) => mint(participantID, scope, token)),
    now,
    settings.tokensKept,
  )

  async function serviceTokenForm(): Promise<Record<string, string>> {
    const { serviceAccount, privateKey } = settings
    return {
      scope: 'api',
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await signAssertion({ serviceAccount, privateKey, tokenUrl, now: now() }),
    }
  }

  function mint(participantID: string, scope: string, serviceToken: string): Promise<IssuedToken> {
    const form = async () => ({
      scope,
      grant_type: 'delegated_participant',
      participant_id: participantID,
      client_id: settings.delegatedClient.id,
      client_secret: settings.delegatedClient.secret,
      token: serviceToken,
    })
    return postTokenRequest(request, tokenUrl, form, now)
  }

  async function administration(method: 'GET' | 'PUT', path: string, body?: unknown): Promise<Response> {
    const call = (serviceToken: string) =>
      request(async () => ({
        url: `${projectUrl}/${path}`,
        init: {
          method,
          headers: {
            accept: 'application/json',
            authorization: `Bearer ${serviceToken}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        },
      }))

    const token = await serviceTokens.get()
    const response = await call(token.accessToken)
    if (response.status !== 401) return response
    await response.body?.cancel()
    serviceTokens.reject(token)
    return call((await serviceTokens.get()).accessToken)
  }

  return {
    participantToken: participantTokens.get,
    findParticipant: (identifier) => findParticipant(administration, identifier),
    persistParticipant: (participant) => persistParticipant(administration, participant),
    reader: (settings) => createReader({ ...settings, fetch: dependencies.fetch }),
    // One that is kept would say that all is well for as long as it lives, and MyDataHelps may be down.
    check: async () => void (await serviceTokens.renew()),
  }
}

/** A service token younger than this is not the reason for `invalid_grant`. */
const JUST_ISSUED_MS = 5_000

/**
 * Mints with a service token, and once more with a new one if MyDataHelps answers `invalid_grant`: it says
 * that for a service token it has forgotten as well as for a participant it does not know. A token that was
 * issued just now is not renewed for it, or one withdrawn participant would cost everybody their token.
 */
async function withServiceToken(
  serviceTokens: ServiceTokens,
  now: () => number,
  mintWith: (serviceToken: string) => Promise<IssuedToken>,
): Promise<IssuedToken> {
  const token = await serviceTokens.get()
  try {
    return await mintWith(token.accessToken)
  } catch (error) {
    const rejected = error instanceof MyDataHelpsError && error.code === 'participant_rejected'
    if (!rejected || now() - token.issuedAt < JUST_ISSUED_MS) throw error
    serviceTokens.reject(token)
    return mintWith((await serviceTokens.get()).accessToken)
  }
}

/** There is no participant in a request for a service token, so `invalid_grant` there is about the account. */
function asConfigurationProblem(error: unknown): never {
  if (error instanceof MyDataHelpsError && error.code === 'participant_rejected')
    throw new MyDataHelpsError('configuration_rejected', error.detail)
  throw error
}
