import { createHmac } from 'node:crypto'
import { EncryptJWT } from 'jose'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import type { CookieJar } from '../setup/cookie-jar'
import { signInOverHttp } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { expect, test } from '../setup/site-test'

const [NEW_SECRET, OLD_SECRET] = ['n'.repeat(40), 'o'.repeat(40)]

// Short ones: the clock of the app runs ahead of the provider's by all that these tests let pass.
test.use({
  siteSettings: {
    TEST_MOVABLE_CLOCK: 'yes',
    SESSION_IDLE_MINUTES: '2',
    SESSION_MAX_HOURS: '0.1',
    NEXTAUTH_SECRET: `${NEW_SECRET}, ${OLD_SECRET}`,
  },
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
  const fetched = { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' }
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
  expect((await jar.fetch(site.appUrl, { headers: { 'sec-fetch-dest': 'document' } })).status).toBe(200)
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

test('when the secret changes nobody is signed out, and open pages stay whose they are', async ({ site }) => {
  const cookie = `next-auth.session-token=${await encode({ token: { sub: 'ben.okafor' }, secret: OLD_SECRET })}`
  const key = createHmac('sha256', OLD_SECRET).update('ben.okafor').digest('base64url')
  const headers = { cookie, 'x-signed-in-as': key }
  for (const path of [PATH, '/api/participant-token'])
    expect((await fetch(site.appUrl + path, { headers })).status, path).toBe(200)
  // What is sealed from now on is the new one's.
  const jar = await signInOverHttp(site, 'ben.okafor')
  const sealed = jar.all(new URL(site.appUrl).host).find(([name]) => name.includes('session-token'))?.[1]
  expect(await decode({ token: sealed ?? '', secret: NEW_SECRET })).toMatchObject({ sub: 'ben.okafor' })
})

test('a cookie that is not of this app’s making is nobody’s, and one that lasts too long is cut short', async ({
  site,
}) => {
  const secret = NEW_SECRET
  const token = { sub: 'ben.okafor' }
  const genuine = await encode({ token, secret })
  const status = async (cookie: string) =>
    (await fetch(site.appUrl + PATH, { headers: { cookie: `next-auth.session-token=${cookie}` } })).status
  const sealedLong = await fetch(site.appUrl + PATH, {
    headers: { cookie: `next-auth.session-token=${genuine}` },
  })
  // Thirty days, by what is in it.
  expect(life.parse(await sealedLong.json()).ends_in).toBeLessThanOrEqual(CAP / SECOND)

  const [header, key, iv, text, tag] = genuine.split('.')
  const forged: Record<string, string> = {
    'another secret': await encode({ token, secret: 'a secret that somebody guessed, wrongly' }),
    'for another purpose': await encode({ token, secret, salt: 'next-auth.state' }),
    over: await encode({ token, secret, maxAge: -60 }),
    'without a name': await encode({ token: {}, secret }),
    'half a character in the name': await encode({ token: { sub: 'ben\ud800' }, secret }),
    'an unsealed one': `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"ben.okafor"}').toString('base64url')}.`,
    'with another algorithm': await new EncryptJWT(token)
      .setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .setJti('one')
      .encrypt(new TextEncoder().encode(secret)),
    'another text': [header, key, iv, `${text?.slice(0, -2)}AA`, tag].join('.'),
    'a long one': 'e'.repeat(12_000),
    'in pieces': `; next-auth.session-token.0=${genuine.slice(0, 100)}; next-auth.session-token.1=${genuine.slice(100)}`,
  }
  for (const [what, cookie] of Object.entries(forged)) expect(await status(cookie), what).toBe(401)
  expect(site.log()).not.toMatch(/^\s+at .+:\d+/m)
})
