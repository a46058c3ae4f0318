import { isMyDataHelpsError, type MyDataHelpsErrorCode, type ParticipantToken } from '@/lib/mydatahelps'
import type { Person } from '@/lib/participants/enrollments'
import type { PersonName } from '@/lib/participants/person'
import { errorAnswer, type TokenErrorCode, tokenAnswer, upstreamErrorAnswer } from './answers'

/** Who asks; or that it is nobody who gets a token, with what they are told, and the word for it in the log. */
export type Identity = { person: Person } | Refusal
export type Refusal = { answer: Response; outcome: string; person?: PersonName }

/** Says who sent a request. */
export type Identify = (request: Request) => Promise<Identity>

/** Answers a request. */
export type Handler = (request: Request) => Promise<Response>

export type AuthenticatorDependencies = {
  identify: Identify
  /** Counts one request; gives the seconds to wait if there were too many. */
  secondsToWait: (person: PersonName, request: Request) => Promise<number | undefined>
  /** A token of the participant that this person is, or null if they are none. Throws `MyDataHelpsError`. */
  participantTokenOf: (person: Person, options: { replace: boolean }) => Promise<ParticipantToken | null>
  /** Writes down that somebody got no token. */
  onRefusal: (refusal: {
    outcome: string
    person?: PersonName | undefined
    since: number
  }) => Promise<void> | void
  /** Writes down what MyDataHelps did. */
  onFailure: (failure: { code: MyDataHelpsErrorCode; detail: string }) => Promise<void> | void
  /** Milliseconds since the epoch. */
  now: () => number
}

/**
 * The authenticator of the MyDataHelps documents: gives whoever asks a participant token of their own participant, and of no
 * other. It knows neither the web framework nor the environment: who asks, which participant they are, how often they may,
 * and the clock are given to it. `Cache-Control: no-cache` says that MyDataHelps refused the last token, so that the same
 * one is not given again.
 * (MyDataHelps: Participant Access Tokens > Access Token Data Flow)
 */
export function createAuthenticator(dependencies: AuthenticatorDependencies): Handler {
  const { identify, secondsToWait, participantTokenOf, onRefusal, onFailure, now } = dependencies

  return async (request) => {
    if (request.method !== 'GET') return errorAnswer('method_not_allowed', { Allow: 'GET' })
    const since = now()
    const identity = await identify(request)
    if ('answer' in identity) {
      await onRefusal({ outcome: identity.outcome, person: identity.person, since })
      return identity.answer
    }
    const { person } = identity
    const refuse = async (code: TokenErrorCode, headers?: Record<string, string>) => {
      await onRefusal({ outcome: code, person, since })
      return errorAnswer(code, headers)
    }

    const wait = await secondsToWait(person, request)
    if (wait !== undefined) return refuse('rate_limited', { 'Retry-After': String(wait) })
    try {
      const replace = request.headers.get('cache-control') === 'no-cache'
      const token = await participantTokenOf(person, { replace })
      return token ? tokenAnswer(token) : refuse('not_enrolled')
    } catch (error) {
      if (!isMyDataHelpsError(error)) throw error
      await onFailure({ code: error.code, detail: error.detail })
      await onRefusal({ outcome: error.code, person, since })
      return upstreamErrorAnswer(error)
    }
  }
}
