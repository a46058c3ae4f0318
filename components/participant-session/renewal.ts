/** How long a token lives: `expiresAt` is in milliseconds since the epoch, `lifetime` in milliseconds. */
export type TokenLife = { expiresAt: number; lifetime: number }
/** A participant token as it comes from the server, on its way to the SDK. */
export type ParticipantToken = TokenLife & { accessToken: string }

/** The SDK says `tokenWillExpire` this long before the end. Renewing then too makes two reasons one request. */
const MARGIN_MS = 120_000
/** `setTimeout` overflows beyond this, and would fire at once. */
const LONGEST_TIMER_MS = 2_147_483_647
/** A timer that finds the page hidden looks again after this. */
const SHORTEST_TIMER_MS = 5_000

/**
 * The one rule of when a token is renewed: two minutes before its end, or halfway where it lives for less
 * than four. Without the second half, a token of 60 seconds would be due from the start, and again and again.
 */
function renewalDueAt({ expiresAt, lifetime }: TokenLife): number {
  return expiresAt - Math.min(MARGIN_MS, lifetime / 2)
}

export function isRenewalDue(token: TokenLife, now: number): boolean {
  return now >= renewalDueAt(token)
}

/** Milliseconds to wait before a renewal is due, fit for a timer. */
export function renewalDelay(token: TokenLife, now: number): number {
  return Math.min(Math.max(renewalDueAt(token) - now, SHORTEST_TIMER_MS), LONGEST_TIMER_MS)
}
