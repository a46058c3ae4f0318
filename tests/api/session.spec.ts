import { z } from 'zod'
import type { CookieJar } from '../setup/cookie-jar'
import { signInOverHttp } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { expect, test } from '../setup/site-test'

// Short ones: the clock of the app runs ahead of the provider's by all that these tests let pass.
test.use({
  siteSettings: { TEST_MOVABLE_CLOCK: 'yes', SESSION_IDLE_MINUTES: '2', SESSION_MAX_HOURS: '0.1' },
})

const PATH = '/api/session'
const SECOND = 1_000
const IDLE = 120 * SECOND
const CAP = 360 * SECOND
/** As long as a busy machine may take between two requests. */
const SOME = 20

const life = z.strictObject({ ends_in: z.number().int(), idle_in: z.number().int() })

async function ask(site: Site, jar: CookieJar, init: RequestInit = {}): Promise<z.infer<typeof life>> {
  const answer = await jar.fetch(site.appUrl + PATH, init)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return life.parse(await answer.json())
}

const active = (site: Site, jar: CookieJar, body?: object) =>
  ask(site, jar, { method: 'POST', ...(body ? { body: JSON.stringify(body) } : {}) })

/** Nothing opens any more: no page, no token, no longer life. */
async function expectOver(site: Site, jar: CookieJar): Promise<void> {
  for (const [path, method] of [
    [PATH, 'GET'],
    [PATH, 'POST'],
    ['/api/participant-token', 'GET'],
  ] as const) {
    const answer = await jar.fetch(site.appUrl + path, { method })
    expect(answer.status, `${method} ${path}`).toBe(401)
    expect(await answer.json()).toMatchObject({ error: { code: 'unauthenticated' } })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
  const page = await jar.fetch(`${site.appUrl}/surveys`)
  expect(page.status).toBe(307)
  expect(page.headers.get('location')).toBe('/sign-in?callbackUrl=%2Fsurveys')
  expect(await page.text()).not.toContain('userKey')
  expect((await jar.fetch(`${site.appUrl}/api/auth/session`)).status).toBe(404)
}

test('the session tells how long it lasts; asking, the token and what the router fetches make it no longer', async ({
  site,
}) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  const first = await ask(site, jar)
  expect(first.ends_in).toBeLessThanOrEqual(CAP / SECOND)
  expect(first.ends_in).toBeGreaterThan(CAP / SECOND - SOME)
  expect(first.idle_in).toBeLessThanOrEqual(IDLE / SECOND)
  expect(first.idle_in).toBeGreaterThan(IDLE / SECOND - SOME)

  await site.passTime(IDLE - 2 * SOME * SECOND)
  expect((await jar.fetch(`${site.appUrl}/api/participant-token`)).status).toBe(200)
  const fetched = { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' }
  expect((await jar.fetch(`${site.appUrl}/surveys`, { headers: fetched })).status).toBe(200)
  expect((await ask(site, jar)).idle_in).toBeLessThanOrEqual(2 * SOME)
  await site.passTime(2 * SOME * SECOND)
  await expectOver(site, jar)
})

test('whoever opens a page, or says that they are there, goes on, in all tabs, until the end', async ({
  site,
}) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  await ask(site, jar)
  await site.passTime(IDLE - SOME * SECOND)
  expect((await jar.fetch(site.appUrl)).status).toBe(200)
  expect((await ask(site, jar)).idle_in).toBeGreaterThan(IDLE / SECOND - SOME)
  await site.passTime(IDLE - SOME * SECOND)
  expect((await active(site, jar)).idle_in).toBeGreaterThan(IDLE / SECOND - SOME)
  await site.passTime(IDLE - SOME * SECOND)
  const last = await active(site, jar)
  // Its idle time would go on behind the end, which nothing moves.
  expect(last.ends_in).toBeLessThanOrEqual(3 * SOME)
  await site.passTime(3 * SOME * SECOND)
  await expectOver(site, jar)
})

test('an open survey has a longer time, as long as it is open', async ({ site }) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  expect((await active(site, jar, { survey_open: true })).idle_in).toBeGreaterThan((2 * IDLE) / SECOND - SOME)
  expect((await active(site, jar)).idle_in).toBeGreaterThan((2 * IDLE) / SECOND - SOME)
  expect((await active(site, jar, { survey_open: false })).idle_in).toBeLessThanOrEqual(IDLE / SECOND)
})

test('whoever signs out has signed out every copy of the cookie, and nobody else', async ({ site }) => {
  const [jar, copy, other] = await Promise.all([
    signInOverHttp(site, 'ben.okafor'),
    signInOverHttp(site, 'ben.okafor'),
    signInOverHttp(site, 'ben.okafor'),
  ])
  for (const [name, value] of jar.all(new URL(site.appUrl).host)) copy.plant(site.appUrl, name, value)
  expect((await copy.fetch(site.appUrl)).status).toBe(200)
  expect((await jar.fetch(`${site.appUrl}/api/sign-out`, { method: 'POST' })).status).toBe(200)
  await expectOver(site, copy)
  await expectOver(site, jar)
  await ask(site, other)
  // Once more does no harm.
  expect((await copy.fetch(`${site.appUrl}/api/sign-out`, { method: 'POST' })).status).toBe(200)
})

test('it is told to pages of this site alone, and to the one who asks', async ({ site }) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  const status = async (headers: Record<string, string>, method = 'POST') =>
    (await jar.fetch(site.appUrl + PATH, { method, headers })).status
  for (const method of ['GET', 'POST']) {
    expect(await status({ 'sec-fetch-site': 'cross-site' }, method)).toBe(403)
    expect(await status({ origin: 'https://evil.example' }, method)).toBe(403)
    expect(await status({ origin: site.appUrl }, method)).toBe(200)
    expect(await status({ 'x-signed-in-as': 'somebody else' }, method)).toBe(401)
    expect((await fetch(site.appUrl + PATH, { method })).status).toBe(401)
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])
    expect(await status({}, method)).toBe(405)
  for (const body of ['{', '[]', '{"survey_open":"yes"}', `{"more":"${'x'.repeat(10_000)}"}`])
    expect((await jar.fetch(site.appUrl + PATH, { method: 'POST', body })).status, body.slice(0, 30)).toBe(
      400,
    )
})
