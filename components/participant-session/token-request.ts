import { takeEarlyAnswer } from './early-start'
import { SessionError } from './errors'
import { answerOf, TIMEOUT_MS } from './own-server'
import { passedTime } from './passed-time'
import type { ParticipantToken } from './renewal'

export type TokenRequest = {
  /** Stands for the person whom this page was made for. */
  userKey: string
  /** MyDataHelps refused the last token: ask for another, not for the same again. */
  replace: boolean
}

/**
 * Asks this app's own server for a participant token. Throws `SessionError`.
 * The lifetime is counted from before the request, so that a slow network makes a token older, never younger.
 */
export async function requestParticipantToken({ userKey, replace }: TokenRequest): Promise<ParticipantToken> {
  const { askedAt, answer } = (replace ? undefined : takeEarlyAnswer()) ?? ask({ userKey, replace })
  const { access_token, expires_in } = await answerOf(answer)
  if (typeof access_token !== 'string' || typeof expires_in !== 'number')
    throw new SessionError('unavailable')
  return { accessToken: access_token, expiresAt: askedAt + expires_in * 1000, lifetime: expires_in * 1000 }
}

function ask({ userKey, replace }: TokenRequest) {
  const headers = { 'X-Signed-In-As': userKey, ...(replace ? { 'Cache-Control': 'no-cache' } : {}) }
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  return { askedAt: passedTime(), answer: fetch('/api/participant-token', { headers, signal }) }
}
