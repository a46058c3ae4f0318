import { z } from 'zod'
import type { CookieJar } from '../setup/cookie-jar'
import { signInOverHttp } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { expect, test } from '../setup/site-test'
import { type Fault, PASSING, type Rule, STALLING, UNREADABLE } from './faults'
import { callsTo, type Row, tell } from './rows'

const MINUTE = 60_000
/** Nothing that the app knows of a person, and no token, is older. */
const ALL_FORGOTTEN = 61 * MINUTE
/** The app leaves MyDataHelps alone for no longer, unless it is asked to. */
const LONGEST_PAUSE_S = 60
/** Two looks at a page that asks five questions, and what it takes to get a token. */
const MOST_CALLS = 20
/** For a sign-in, for the page, and for a token, each of which is given up in its own time. */
const LONGEST_WAIT_S = 30
const TOKENS = '/identityserver/**'
const BEN = 'ben.okafor'

const refusal = z.object({ error: z.object({ code: z.string() }) })

type Seen = { heading: string; surveys: boolean; token: 'given' | string; retryAfter: number }

/** What whoever opens the page meets: the document, and the token that its scripts ask for. */
async function look(site: Site, jar: CookieJar): Promise<Seen> {
  const page = await jar.fetch(site.appUrl, { headers: { 'sec-fetch-dest': 'document' } })
  const document = await page.text()
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(document)?.[1] ?? `status ${page.status}`
  const answer = await jar.fetch(`${site.appUrl}/api/participant-token`)
  const token = answer.ok ? 'given' : refusal.parse(await answer.json()).error.code
  return {
    heading: heading.replace(/<[^>]*>/g, ''),
    surveys: document.includes('Daily check-in'),
    token,
    retryAfter: Number(answer.headers.get('retry-after') ?? 1),
  }
}

/** Looks again, as often as the app says, until there is a token. Gives the seconds that this took. */
async function goOn(site: Site, jar: CookieJar, { token, retryAfter }: Seen): Promise<number> {
  if (token === 'given') return 0
  let waited = 0
  for (let seen: Seen; waited <= LONGEST_PAUSE_S; ) {
    await site.passTime(retryAfter * 1000)
    waited += retryAfter
    seen = await look(site, jar)
    if (seen.token === 'given') return waited
    retryAfter = seen.retryAfter
  }
  throw new Error(`No token within ${waited} seconds`)
}

type Told = Pick<Row, 'moment' | 'fault'> & { site: Site; jar: CookieJar; seen: Seen }

/** The fault ends here. Nobody was sent away, and nobody was told that they are somebody else. */
async function cure({ site, jar, seen, moment, fault }: Told): Promise<void> {
  await site.sandbox.setFaults([])
  const goOnAfter = await goOn(site, jar, seen)
  const calls = await callsTo(site)
  expect(calls, fault).toBeLessThanOrEqual(MOST_CALLS)
  const after = await look(site, jar)
  expect(seen.heading, fault).toBe('Hello, Ben')
  expect(after, fault).toMatchObject({ heading: 'Hello, Ben', surveys: true, token: 'given' })
  const saw = [
    seen.heading,
    seen.surveys ? 'with the surveys' : 'the surveys to come',
    ...(seen.token === 'given' ? [] : [`(${seen.token})`]),
  ].join(', ')
  tell({ moment, fault, saw, goOnAfter, by: 'itself', lost: 'nothing', calls })
}

const unavailable = (faults: readonly Fault[]) =>
  faults.map(([fault, rule]) => [fault, rule, 'upstream_unavailable'] as const)
const unreadable = UNREADABLE.map(([fault, rule]) => [fault, rule, 'upstream_error'] as const)
const AT_THE_SERVER = [...unavailable(PASSING), ...unreadable]

/** Signs in while MyDataHelps fails at everything, or at what `rule` names. */
async function signIn(site: Site, fault: string, rule: Rule, code: string): Promise<void> {
  await site.passTime(ALL_FORGOTTEN)
  await site.sandbox.forgetRequests()
  await site.sandbox.setFaults([rule])
  const jar = await signInOverHttp(site, BEN)
  const seen = await look(site, jar)
  expect(seen.token, fault).toBe(code)
  await cure({ site, jar, seen, moment: 'sign-in', fault })
}

test('signing in while MyDataHelps fails', async ({ site }) => {
  for (const [fault, rule, code] of AT_THE_SERVER) await signIn(site, fault, rule, code)
  for (const minutes of [10, -10])
    await signIn(
      site,
      `its clock off by ${minutes} min`,
      { effect: 'clock-off', minutes },
      minutes > 0 ? 'upstream_error' : 'given',
    )
  await signIn(site, 'slow', { effect: 'delay', delayMilliseconds: 400 }, 'given')
  await signIn(site, 'service tokens forgotten', { effect: 'tokens-revoked' }, 'given')
  await signIn(site, 'every token refused', { effect: 'tokens-refused' }, 'given')
  await signIn(site, 'our key replaced', { effect: 'rotated-key' }, 'upstream_error')
})

/** Signs in while MyDataHelps knows who this is, and gives them no token. */
async function firstToken(site: Site, fault: string, rule: Rule, code: string): Promise<void> {
  await site.passTime(ALL_FORGOTTEN)
  // The service token that the app has from here is good for the question who this is.
  await signInOverHttp(site, 'ana.rivera')
  await site.sandbox.forgetRequests()
  await site.sandbox.setFaults([{ path: TOKENS, participant: BEN, ...rule }])
  const jar = await signInOverHttp(site, BEN)
  const seen = await look(site, jar)
  expect(seen.token, fault).toBe(code)
  await cure({ site, jar, seen, moment: 'first token', fault })
}

test('the first token while MyDataHelps fails', async ({ site }) => {
  for (const [fault, rule, code] of AT_THE_SERVER) await firstToken(site, fault, rule, code)
  await firstToken(site, 'slow', { effect: 'delay', delayMilliseconds: 400 }, 'given')
})

/** Renews a token that is still good while MyDataHelps fails: nobody needs to see it. */
async function renewal(site: Site, fault: string, rule: Rule): Promise<void> {
  await site.passTime(ALL_FORGOTTEN)
  const jar = await signInOverHttp(site, BEN)
  expect((await look(site, jar)).token).toBe('given')
  // Somebody is there all the time, for three quarters of the token's life and a little.
  for (let times = 0; times < 2; times++) {
    await site.passTime(23 * MINUTE)
    await jar.fetch(`${site.appUrl}/api/session`, { method: 'POST' })
  }
  await site.sandbox.forgetRequests()
  await site.sandbox.setFaults([{ path: TOKENS, ...rule }])
  const seen = await look(site, jar)
  expect(seen.token, fault).toBe('given')
  await cure({ site, jar, seen, moment: 'renewal', fault })
}

test('a renewal while MyDataHelps fails', async ({ site }) => {
  for (const [fault, rule] of [...PASSING, ...STALLING]) await renewal(site, fault, rule)
})

/** One of several at once, who wait until the app gives up, which takes as long as it takes. */
async function waitInVain(site: Site, moment: string, sub: string, [fault]: Fault) {
  const begun = performance.now()
  const jar = await signInOverHttp(site, sub)
  const seen = await look(site, jar)
  const seconds = Math.round((performance.now() - begun) / 1000)
  expect(seconds, fault).toBeLessThan(LONGEST_WAIT_S)
  expect(seen.heading).toMatch(/^(Hello|Hola), /)
  return { moment, fault, saw: `${seen.heading}, after ${seconds} s (${seen.token})`, jar, seen }
}

test('whoever signs in, or needs a first token, while MyDataHelps never answers, waits and goes on', async ({
  site,
}) => {
  await site.passTime(ALL_FORGOTTEN)
  // The service token that the app has from here is good for all of them.
  await signInOverHttp(site, 'chris.lee')
  await site.sandbox.forgetRequests()
  const [hang, halfway] = STALLING
  if (!hang || !halfway) throw new Error('Two ways to stall are needed.')
  const people = [
    ['sign-in', 'priya.raman', hang],
    ['sign-in', 'aroha.ngata', halfway],
    ['first token', 'ana.rivera', hang],
    ['first token', BEN, halfway],
  ] as const
  await site.sandbox.setFaults(
    people.map(([moment, sub, [, rule]]) => ({
      ...rule,
      // Who signs in is asked for by name, and a token by the participant's ID.
      ...(moment === 'sign-in'
        ? { path: `/api/v1/administration/projects/*/participants/${sub}`, count: 1 }
        : { path: TOKENS, participant: sub }),
    })),
  )
  const stalled = await Promise.all(
    people.map(([moment, sub, fault]) => waitInVain(site, moment, sub, fault)),
  )
  await site.sandbox.setFaults([])
  const calls = Math.ceil((await callsTo(site)) / people.length)
  expect(calls).toBeLessThanOrEqual(MOST_CALLS)
  for (const { moment, fault, saw, jar, seen } of stalled) {
    const goOnAfter = await goOn(site, jar, seen)
    tell({ moment, fault, saw, goOnAfter, by: 'itself', lost: 'nothing', calls })
  }
})
