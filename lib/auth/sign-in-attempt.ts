import 'server-only'
import { createHash } from 'node:crypto'
import { cookieName, cookiesOf, setCookie } from './cookies'
import { sealing } from './session'

/** As long as NextAuth lets a sign-in take. */
const LASTS_SECONDS = 15 * 60
/** Somebody who begins again and again has the last ones, and no cookies that grow without end. */
const MOST = 4
/** A longer one is not worth its room in the cookie. */
const LONGEST_PATH = 500
/** What may stand in a cookie, and in none of its parts. */
const SEPARATOR = '~'

/** What the browser brings back from the provider is proved by the first three. `back`: the path of the page to go to. */
export type SignInAttempt = { state: string; pkce: string; nonce: string; back: string }

/**
 * A cookie for each attempt, found by the state that goes to the provider and back: with one for all, a second tab would
 * take the first one's away.
 */
function nameOf(state: string): string {
  return cookieName(`sign-in.${createHash('sha256').update(state).digest('base64url').slice(0, 12)}`)
}

/** The lines of `Set-Cookie` that keep this attempt, and drop those before the last ones. */
export function keepAttempt(cookieHeader: string | null, state: string, attempt: SignInAttempt): string[] {
  const back = attempt.back.length > LONGEST_PATH ? '/' : attempt.back
  const parts = [attempt.state, attempt.pkce, attempt.nonce, encodeURIComponent(back)]
  // The oldest come first.
  const before = cookiesOf(cookieHeader).map(([name]) => name)
  const attempts = before.filter((name) => name.startsWith(cookieName('sign-in.')))
  return [
    ...attempts.slice(0, 1 - MOST).map((name) => setCookie(name, '', 0)),
    setCookie(nameOf(state), parts.join(SEPARATOR), LASTS_SECONDS),
  ]
}

/** The attempt that this state belongs to, if this browser has begun it. */
export function attemptOf(cookieHeader: string | null, state: string): SignInAttempt | undefined {
  const [, value = ''] = cookiesOf(cookieHeader).find(([name]) => name === nameOf(state)) ?? []
  const [sealedState, pkce, nonce, back] = value.split(SEPARATOR)
  if (!sealedState || !pkce || !nonce || !back) return undefined
  try {
    return { state: sealedState, pkce, nonce, back: decodeURIComponent(back) }
  } catch {
    return undefined
  }
}

/** Which of the secrets NextAuth sealed an attempt with: another instance, or one before the secret changed, has another first. */
export async function secretOf({ state }: SignInAttempt): Promise<string | undefined> {
  return (await sealing().open(state, cookieName('state')))?.secret
}

/** The line that takes an attempt away: it counts once. */
export function dropAttempt(state: string): string {
  return setCookie(nameOf(state), '', 0)
}
