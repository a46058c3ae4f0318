import type { KeyObject } from 'node:crypto'
import { type Administration, createAdministration } from './administration'
import { signAssertion } from './assertion'
import { PATIENCE_MS } from './deadline'
import { MyDataHelpsError } from './errors'
import { createParticipantTokens, type ParticipantTokens } from './participant-token'
import { createReader, type Reader, type ReaderSettings } from './reader'
import { createApi, type RequestDependencies } from './request'
import { createServiceTokens } from './service-token'
import { type IssuedToken, postTokenRequest, type TokenForm } from './token-endpoint'

export { PATIENCE_MS, within } from './deadline'
export { isMyDataHelpsError, isOutage, MyDataHelpsError, type MyDataHelpsErrorCode } from './errors'
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

export type MyDataHelps = Pick<
  Administration,
  'findParticipant' | 'persistParticipant' | 'countParticipants'
> & {
  /** A token for one participant; throws `MyDataHelpsError`. */
  participantToken: ParticipantTokens['get']
  /** Asks as one participant, with a token of theirs, what the SDK asks in their browser. */
  reader: (settings: Omit<ReaderSettings, 'fetch' | 'now'>) => Reader
  /**
   * Whether MyDataHelps gives us a service token now, not whether it once did, and whether its administration was well
   * when it was last asked; throws `MyDataHelpsError` if not.
   */
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
  const { fetch, now } = dependencies
  const tokenUrl = `${settings.serviceUrl}/identityserver/connect/token`
  const projectUrl = `${settings.serviceUrl}/api/v1/administration/projects/${settings.projectID}`

  // Two, because one that has asked to be left alone is no reason to leave the other.
  const tokenEndpoint = createApi(dependencies)
  const post = (form: TokenForm, deadline: number) =>
    postTokenRequest(tokenEndpoint.request, tokenUrl, form, now, deadline)

  // A token that many wait for is not given up when the first of them gives up.
  const ownDeadline = () => now() + PATIENCE_MS
  const serviceTokens = createServiceTokens(
    () => post(serviceTokenForm, ownDeadline()).catch(asConfigurationProblem),
    now,
  )
  const administration = createAdministration(createApi(dependencies), serviceTokens, projectUrl, now)
  const participantTokens = createParticipantTokens(
    (participantID, scope) => mint(mintForm(participantID, scope), ownDeadline()),
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

  function mintForm(participantID: string, scope: string) {
    return (serviceToken: string) => ({
      scope,
      grant_type: 'delegated_participant',
      participant_id: participantID,
      client_id: settings.delegatedClient.id,
      client_secret: settings.delegatedClient.secret,
      token: serviceToken,
    })
  }

  /**
   * Mints with a service token, and once more with a new one if MyDataHelps answers `invalid_grant`: it says
   * that for a service token it has forgotten as well as for a participant it does not know. A token that was
   * issued just now is not renewed for it, or one withdrawn participant would cost everybody their token.
   */
  async function mint(
    form: (serviceToken: string) => Record<string, string>,
    deadline: number,
  ): Promise<IssuedToken> {
    const mintWith = ({ accessToken }: IssuedToken) => post(async () => form(accessToken), deadline)
    const token = await serviceTokens.get(deadline)
    try {
      return await mintWith(token)
    } catch (error) {
      const rejected = error instanceof MyDataHelpsError && error.code === 'participant_rejected'
      if (!rejected || now() - token.issuedAt < JUST_ISSUED_MS) throw error
      serviceTokens.reject(token)
      return mintWith(await serviceTokens.get(deadline))
    }
  }

  return {
    participantToken: participantTokens.get,
    findParticipant: administration.findParticipant,
    persistParticipant: administration.persistParticipant,
    countParticipants: administration.countParticipants,
    reader: (settings) => createReader({ ...settings, fetch, now }),
    async check() {
      // One that is kept would say that all is well for as long as it lives, and MyDataHelps may be down.
      await serviceTokens.renew()
      // Its calls are counted, so it is asked only if it was not well. Nobody has this name, and to say so is enough.
      if (!administration.isWell()) await administration.findParticipant('readiness-check')
    },
  }
}

/** A service token younger than this is not the reason for `invalid_grant`. */
const JUST_ISSUED_MS = 5_000

/** There is no participant in a request for a service token, so `invalid_grant` there is about the account. */
function asConfigurationProblem(error: unknown): never {
  if (error instanceof MyDataHelpsError && error.code === 'participant_rejected')
    throw new MyDataHelpsError('configuration_rejected', error.detail)
  throw error
}
