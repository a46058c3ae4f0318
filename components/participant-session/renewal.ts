import { freshFor, isFresh, type TokenTime } from '@/lib/mydatahelps/freshness'

/** How long a token lives, in milliseconds; `expiresAt` by the count of `passedTime`. */
export type TokenLife = { expiresAt: number; lifetime: number }
/** A participant token as it comes from the server, on its way to the SDK. */
export type ParticipantToken = TokenLife & { accessToken: string }

/** A timer that finds the page hidden looks again after this. */
const SHORTEST_TIMER_MS = 5_000

export function isRenewalDue(token: TokenLife, now: number): boolean {
  return !isFresh(timeOf(token, now))
}

/** Milliseconds to wait before a renewal is due, fit for a timer. */
export function renewalDelay(token: TokenLife, now: number): number {
  return Math.max(freshFor(timeOf(token, now)), SHORTEST_TIMER_MS)
}

function timeOf({ expiresAt, lifetime }: TokenLife, now: number): TokenTime {
  return { lifetime, left: expiresAt - now }
}
