import { expect, test } from '@playwright/test'
import { isRenewalDue, renewalDelay } from '@/components/participant-session/renewal'
import type { ParticipantToken } from '@/lib/mydatahelps'
import { DAY, HOUR, MINUTE, SECOND } from '../fake-clock'
import { tokenStore } from './token-store'

/**
 * The server decides when a token is given again, the browser when it is renewed. If the two rules overlapped,
 * the browser would ask and get the same token, and ask again: a loop for as long as the token lives.
 */
const ana = { participantID: 'ana', scopes: ['Participant:read'] }

const LIFETIMES = [30, 45, 60, 90, 119, 120, 121, 150, 239, 240, 241, 299, 300, 301, 420, 600, 900, 1200]
  .map((seconds) => seconds * SECOND)
  .concat([30 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY])
const AGES = [0, 0.05, 0.25, 0.49, 0.5, 0.51, 0.74, 0.75, 0.76, 0.9, 0.97, 0.99, 1]

/** A token as the browser keeps it: it knows only what the answer says. */
function asInTheBrowser({ access_token, expires_in }: ParticipantToken, now: number) {
  const lifetime = expires_in * SECOND
  return { accessToken: access_token, expiresAt: now + lifetime, lifetime }
}

async function answerAtAge(lifetime: number, age: number) {
  const parts = tokenStore({ lifetime })
  await parts.store.get(ana)
  parts.clock.advance(Math.round(lifetime * age))
  return { ...parts, answer: await parts.store.get(ana) }
}

for (const lifetime of LIFETIMES) {
  test(`with tokens of ${lifetime / SECOND} s, none that the server gives is due for renewal at once`, async () => {
    for (const age of AGES) {
      const { answer, clock } = await answerAtAge(lifetime, age)
      expect(isRenewalDue(asInTheBrowser(answer, clock.now()), clock.now()), `given at ${age}`).toBe(false)
    }
  })

  test(`with tokens of ${lifetime / SECOND} s, a renewal never brings the same token again`, async () => {
    for (const age of AGES) {
      const { answer, clock, store } = await answerAtAge(lifetime, age)
      const token = asInTheBrowser(answer, clock.now())
      clock.advance(renewalDelay(token, clock.now()))
      expect(isRenewalDue(token, clock.now()), `given at ${age}`).toBe(true)
      expect(token.expiresAt, `given at ${age}`).toBeGreaterThan(clock.now())
      expect((await store.get(ana)).access_token, `given at ${age}`).not.toBe(answer.access_token)
    }
  })
}
