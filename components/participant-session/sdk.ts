import type { MyDataHelps } from '@mydatahelps/mydatahelps-js'
import { onReturn, RETURN_PATH } from './account-return'
import { noAnswer, retryAfterSeconds, SessionError, type SessionErrorCode } from './errors'
import type { ParticipantToken } from './renewal'

export type Sdk = MyDataHelps
type SdkModule = typeof import('@mydatahelps/mydatahelps-js')

export type SdkSettings = {
  /** With a slash at the end: the SDK puts paths behind it as it stands. */
  baseUrl: string
  languages: readonly string[]
  language: string
}

/** Parameters of the address that the SDK obeys, whoever wrote them. */
const SDK_PARAMETERS = ['lang', '_e', 'connectExternalAccount', 'messageID', 'success']

/** The SDK sets no time limit; a connection that hangs would show "loading" for ever. */
const CALL_TIMEOUT_MS = 30_000

const STATUS_CODES: Record<number, SessionErrorCode> = {
  401: 'token_refused',
  403: 'forbidden',
  404: 'not_found',
  429: 'rate_limited',
}

let prepared: Sdk | undefined

/**
 * The SDK, with what is dangerous in it closed before anything else can use it. It comes with the page's own
 * scripts, so that nobody waits for it apart, and it starts here: it obeys the address of the page as soon as it
 * runs, and throws where there is no page.
 */
export function prepareSdk({ baseUrl, languages, language }: SdkSettings): Sdk {
  if (prepared) return prepared
  removeSdkParameters()
  const { default: sdk }: SdkModule = require('@mydatahelps/mydatahelps-js')
  // First of all: until the SDK has a list, it takes any text for a language, and writes it into HTML.
  sdk.setSupportedLanguages([...languages])
  // Before any call: outside standalone mode the SDK asks a parent window for a token, and waits for ever.
  sdk.enableStandaloneMode(false, baseUrl)
  // Or participants would be sent, after connecting an account, to whatever `?_e=` said when the SDK started.
  sdk.standaloneModeFinalRedirectPath = new URL(RETURN_PATH, window.location.origin).href
  hearReturns(sdk)
  sdk.setCurrentLanguage(language)
  keepStatusOfAnswers(sdk)
  prepared = sdk
  return sdk
}

/**
 * `?lang=` would change the language of surveys under the page, `?_e=` put the SDK into another mode, and the
 * other three make it close the window and do nothing at all.
 */
function removeSdkParameters(): void {
  const url = new URL(window.location.href)
  if (!SDK_PARAMETERS.some((name) => url.searchParams.has(name))) return
  for (const name of SDK_PARAMETERS) url.searchParams.delete(name)
  window.history.replaceState(window.history.state, '', url)
}

/**
 * Settles the SDK's promise of a connected account, also one that a component of CareEvolution's has asked for. The SDK
 * waits for a message from a window that it can reach, and no window that comes back can be reached.
 */
function hearReturns(sdk: Sdk): void {
  const internals = sdk as unknown as SdkInternals
  onReturn(({ connected, messageID }) => {
    const settle = internals.messageHandlers[Number(messageID)]
    settle?.({ success: connected })
    return settle !== undefined
  })
}

/** Members that the SDK's types call private, and that are the only place to see an answer before it is thrown away. */
export type SdkInternals = {
  makeRequest: (...call: unknown[]) => Promise<Response>
  /** Awaited by each method before its request. */
  connect: () => Promise<void>
  token: object | null
  /** Who waits for an answer, by the number of the question. */
  messageHandlers: ((answer: { success: boolean }) => void)[]
}

/** Makes the SDK reject with errors that tell what happened, instead of with the text of a status line. */
function keepStatusOfAnswers(sdk: Sdk): void {
  const internals = sdk as unknown as SdkInternals
  const { makeRequest } = internals

  internals.makeRequest = async (...call) => {
    const response = await withTimeout(makeRequest.apply(sdk, call).then(withWholeBody)).catch(
      (reason: unknown) => {
        throw reason instanceof SessionError ? reason : noAnswer()
      },
    )
    if (response.ok) return response
    const code = STATUS_CODES[response.status] ?? (response.status >= 500 ? 'unavailable' : 'unexpected')
    throw new SessionError(code, retryAfterSeconds(response.headers))
  }

  // The SDK's own turns every failure into an answer of nothing, also a refused token, which would have been renewed.
  sdk.persistParticipantInfo = async (demographics, customFields) => {
    await internals.connect()
    return (await internals.makeRequest('participant', 'PUT', { demographics, customFields })).json()
  }

  // The SDK's own asks the computer's clock whether the token has expired, and that may be wrong by a day.
  internals.connect = async () => {
    if (!internals.token) throw new SessionError('signed_out')
  }
}

/**
 * From now on, a call that finds the token expired awaits `renew` first. Timers do not run while a computer
 * sleeps, so the first call after a night would fail without it. Nothing has been sent at that point, so this
 * is safe for calls that write as well. Gives the function that ends it.
 */
export function renewBeforeCalls(
  sdk: Sdk,
  { timeLeft, renew }: { timeLeft: () => number; renew: () => Promise<void> },
): () => void {
  const internals = sdk as unknown as SdkInternals
  const { connect } = internals
  internals.connect = async () => {
    if (internals.token && timeLeft() === 0) await renew()
    await connect()
    // It could not be renewed. That passes, and calling it "refused" would keep everybody from asking again.
    if (timeLeft() === 0) throw new SessionError('unavailable')
  }
  return () => {
    internals.connect = connect
  }
}

/** Gives the SDK a token, with the lifetime that is left: the SDK counts from now, which is by `passedTime`. */
export function giveToken(sdk: Sdk, token: ParticipantToken, now: number): void {
  const expiresIn = Math.max(0, Math.floor((token.expiresAt - now) / 1000))
  sdk.setParticipantAccessToken({
    access_token: token.accessToken,
    expires_in: expiresIn,
    token_type: 'Bearer',
  })
}

/** The SDK has no sign-out. Without this it would go on with the token of whoever has left. */
export function forgetToken(sdk: Sdk): void {
  const internals = sdk as unknown as SdkInternals
  internals.token = null
}

/**
 * The SDK reads the body when nobody looks any more: a connection that breaks off in the middle would be taken for an
 * answer that makes no sense, and one that stops there for "loading".
 */
async function withWholeBody(response: Response): Promise<Response> {
  if (!response.ok) return response
  const body = await response.arrayBuffer()
  // Some answers must not have a body, not even an empty one.
  return new Response(body.byteLength > 0 ? body : null, response)
}

function withTimeout<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SessionError('unavailable')), CALL_TIMEOUT_MS)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
