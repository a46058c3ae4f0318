import type { Site } from '../setup/site'
import { test as base, expect } from '../setup/site-test'
import type { Rule } from './faults'
import { byAll, mints, ownerOf, type Person, signedIn, watch } from './population'
import { tell } from './rows'

const PEOPLE = 200

/**
 * Everybody, made and signed in once, while the clocks still tell the real time. For one test: what makes the sandbox
 * new before another would take them away again, and those would be refused who hold no token any more.
 */
const test = base.extend<object, { people: Person[] }>({
  people: [async ({ site }, use) => use(await signedIn(site, PEOPLE)), { scope: 'worker' }],
})

// Clocks of its own: everybody signs in at the real time, and stays for as long as the test takes.
test.use({
  siteSettings: {
    TEST_MOVABLE_CLOCK: 'all',
    OIDC_NAME: 'Load',
    SESSION_IDLE_MINUTES: '0',
    SESSION_MAX_HOURS: '744',
  },
})

/** Each person asks so often in a period; the faults come and go meanwhile. */
const REQUESTS_EACH = 3
const PERIODS = 3
/** However long it goes on: a session lasts a month, of the clock that is moved. */
const MOST_PERIODS = 900
/** A token of an hour is renewed when a quarter of its life is left, and can be for that quarter. */
const PERIOD_MS = 46 * 60_000
/** Whoever was refused asks again, at the end of a period, when all is well. */
const LONGEST_PAUSE_MS = 60_000
/** A token that has longer to live than this was made in this period. */
const NEW_S = 30 * 60
const MEMORY_BYTES = 12_000_000
const NAMED = ['upstream_unavailable', 'upstream_error', 'rate_limited']

const TROUBLES: readonly Rule[] = [
  { effect: 'status', status: 503, count: 3 },
  { effect: 'drop', count: 3 },
  { effect: 'delay', delayMilliseconds: 40, count: 20 },
  { effect: 'status', status: 429, headers: { 'Retry-After': '1' }, count: 1 },
  { effect: 'html-body', status: 502, count: 2 },
]

/** A period of everybody's: requests while faults come and go, then once more when all is well. */
async function period(site: Site, people: readonly Person[], ask: (person: Person) => Promise<number>) {
  let over = false
  const failing = (async () => {
    for (let turn = 0; !over; turn++) {
      const rule = TROUBLES[turn % TROUBLES.length]
      await site.sandbox.setFaults(rule ? [{ path: '/identityserver/**', ...rule }] : [])
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
  })()
  const everybody = Array.from({ length: REQUESTS_EACH }, () => people).flat()
  await byAll(everybody, async (person) => void (await ask(person)))
  over = true
  await failing
  await site.sandbox.setFaults([])
  await site.passTime(LONGEST_PAUSE_MS)
  await byAll(people, async (person) => {
    // While one request finds out that all is well, the others are given what there still is.
    await expect.poll(() => ask(person)).toBeGreaterThan(NEW_S)
  })
}

test('two hundred people with faults all the time: each their own token, once a period, and no more memory', async ({
  site,
  people,
}, { repeatEachIndex }) => {
  test.skip(repeatEachIndex > 0, 'It goes on for as long as it is told to, and not again.')
  const soak = Number(process.env.SOAK_MINUTES || 0) * 30_000
  test.setTimeout(300_000 + 2 * soak)
  const { tokens, refusals, ask, asked } = watch(site)
  await period(site, people, ask)
  expect(await mints(site)).toBe(PEOPLE)

  const before = await site.memory()
  const end = Date.now() + soak
  let periods = 1
  while (periods < PERIODS || (Date.now() < end && periods < MOST_PERIODS)) {
    await site.passTime(PERIOD_MS)
    await period(site, people, ask)
    periods++
    expect(await mints(site), `period ${periods}`).toBe(PEOPLE)
  }
  const grown = (await site.memory()) - before

  for (const [token, identifier] of [...tokens].slice(-PEOPLE))
    expect(await ownerOf(site, token)).toBe(identifier)
  expect(tokens.size).toBe(PEOPLE * periods)
  for (const code of refusals.keys()) expect(NAMED).toContain(code)
  expect(grown).toBeLessThan(MEMORY_BYTES)
  const failed = [...refusals.values()].reduce((sum, count) => sum + count, 0)
  tell({
    moment: 'load',
    fault: `${PEOPLE} people, ${asked()} requests`,
    saw: `${failed} named refusals, ${(grown / 1e6).toFixed(1)} MB more`,
    goOnAfter: 0,
    by: 'itself',
    lost: 'nothing',
    calls: tokens.size,
  })
})
