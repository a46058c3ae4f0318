/** A token with no more than this share of its life left is renewed: early enough for a second and a third attempt. */
const MARGIN_SHARE = 0.25
/** `setTimeout` overflows beyond this, 24.8 days, and would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * A token's time as its holder knows it, in milliseconds: how long it had to live when the answer with it came,
 * and how long it has now. `left` is `lifetime` less the time that has passed since, so that no clock that is
 * wrong, or that is set, makes a token older or younger.
 */
export type TokenTime = { lifetime: number; left: number }

/**
 * The one rule of when a token is fresh, for server and browser alike. Whoever finds one that is not asks for
 * another, and goes on with this one if there is none. The margin is a share of the token's life, since two
 * minutes would be too much for a token of one, and too little for a token of a day. And because the server has
 * at least as long a life in view as those to whom it hands the token on, it never has the same token for a
 * browser that has just found it too old.
 */
export function isFresh({ lifetime, left }: TokenTime): boolean {
  return left > lifetime * MARGIN_SHARE
}

/** Milliseconds for which the token is fresh, fit for a timer: after the longest of timers it may still be. */
export function freshFor({ lifetime, left }: TokenTime): number {
  return Math.min(Math.max(0, Math.ceil(left - lifetime * MARGIN_SHARE)), LONGEST_TIMER_MS)
}
