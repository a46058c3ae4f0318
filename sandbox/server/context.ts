import type { HttpBindings } from '@hono/node-server'
import type { Faults } from '../faults/faults'
import type { RequestLimits } from '../limits/request-limits'
import type { IssuedTokens, ParticipantToken } from '../store/issued-tokens'
import type { RecordedRequest, RecordedRequests } from '../store/recorded-requests'
import type { Store } from '../study/store'
import type { Clock } from '../time/clock'
import type { ServiceAccount } from '../token-endpoint/service-account'

/** How long a token that is issued now will live, in seconds. */
export type TokenLifetimes = {
  participantTokenSeconds: number
  serviceTokenSeconds: number
}

/** How external accounts are connected. */
export type AccountSettings = {
  /** Where a connection may lead back to, besides the pages of this computer. */
  redirectOrigins: readonly string[]
  /** How long the fetching of an account's data takes, in seconds of the sandbox's clock. */
  fetchSeconds: number
}

/** Everything that the parts of the MyDataHelps origin share. */
export type SandboxContext = {
  /** `http://localhost:4010/`, with the trailing slash. */
  baseUrl: string
  clock: Clock
  store: Store
  tokens: IssuedTokens
  requests: RecordedRequests
  lifetimes: TokenLifetimes
  /** The lifetimes that a reset goes back to. */
  initialLifetimes: Readonly<TokenLifetimes>
  serviceAccount: ServiceAccount
  faults: Faults
  limits: RequestLimits
  /** The environment that points an app here, in dotenv form, as it is now. Holds secrets. */
  environment: () => string
  /** Reject an assertion whose `exp` counts milliseconds instead of seconds. */
  strictExp: boolean
  /** Reject a page ID that is the word `undefined`. */
  strictPageID: boolean
  accounts: AccountSettings
}

/** What travels with one request through Hono's handlers. */
export type SandboxEnv = {
  /** The request and the answer as Node has them. */
  Bindings: HttpBindings
  Variables: {
    recorded: RecordedRequest
    /** Whose token, or survey link, the request came with. */
    token: Pick<ParticipantToken, 'participantID'>
  }
}
