import type { KeyObject } from 'node:crypto'
import type { Clock } from './clock'
import type { IssuedTokens, ParticipantToken } from './store/issued-tokens'
import type { RecordedRequest, RecordedRequests } from './store/recorded-requests'
import type { Store } from './store/store'

/** How long a token that is issued now will live, in seconds. */
export interface TokenLifetimes {
  participantTokenSeconds: number
  serviceTokenSeconds: number
}

/** Everything that the parts of the MyDataHelps origin share. */
export interface SandboxContext {
  /** `http://localhost:4010/`, with the trailing slash. */
  baseUrl: string
  clock: Clock
  store: Store
  tokens: IssuedTokens
  requests: RecordedRequests
  lifetimes: TokenLifetimes
  /** The lifetimes that a reset goes back to. */
  initialLifetimes: Readonly<TokenLifetimes>
  serviceAccount: { name: string; publicKey: KeyObject }
  /** Reject an assertion whose `exp` counts milliseconds instead of seconds. */
  strictExp: boolean
}

/** What travels with one request through Hono's handlers. */
export interface SandboxEnv {
  Variables: { recorded: RecordedRequest; token: ParticipantToken }
}
