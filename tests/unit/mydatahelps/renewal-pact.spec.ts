import { expect, test } from '@playwright/test'
import { freshFor, isFresh } from '@/lib/mydatahelps/freshness'
import { DAY, HOUR, MINUTE, SECOND } from '../fake-clock'
import { tokenStore } from './token-store'

/**
 * The server decides when a token is given again, the browser when it is renewed. If they did not agree, the
 * browser would ask and get the same token, and ask again: a loop for as long as the token lives.
 */
const ana = { participantID: 'ana', scopes: ['Participant:read'] }

const LIFETIMES = [4, 30, 45, 60, 90, 119, 120, 121, 150, 239, 240, 241, 299, 300, 301, 420, 600, 900, 1200]
  .map((seconds) => seconds * SECOND)
  .concat([30 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY])
const AGES = [0, 0.05, 0.25, 0.49, 0.5, 0.51, 0.74, 0.75, 0.76, 0.9, 0.97, 0.99, 1]

async function answerAtAge(lifetime: number, age: number) {
  const parts = tokenStore({ lifetime })
  await parts.store.get(ana)
  parts.clock.advance(Math.round(lifetime * age))
  const answer = await parts.store.get(ana)
  // All that a browser knows is what the answer says.
  return { ...parts, answer, told: answer.expires_in * SECOND }
}

for (const lifetime of LIFETIMES) {
  test(`with tokens of ${lifetime / SECOND} s, none that the server gives is due for renewal at once`, async () => {
    for (const age of AGES) {
      const { told } = await answerAtAge(lifetime, age)
      expect(isFresh({ lifetime: told, left: told }), `given at ${age}`).toBe(true)
    }
  })

  test(`with tokens of ${lifetime / SECOND} s, a renewal never brings the same token again`, async () => {
    for (const age of AGES) {
      const { answer, told, clock, store } = await answerAtAge(lifetime, age)
      clock.advance(freshFor({ lifetime: told, left: told }))
      expect((await store.get(ana)).access_token, `given at ${age}`).not.toBe(answer.access_token)
    }
  })
}
