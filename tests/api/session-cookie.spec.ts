import { createHash, createHmac } from 'node:crypto'
import { EncryptJWT } from 'jose'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { CookieJar } from '../setup/cookie-jar'
import { beginSignIn, signInOverHttp } from '../setup/sign-in'
import { expect, test } from '../setup/site-test'

const [NEW_SECRET, OLD_SECRET] = ['n'.repeat(40), 'o'.repeat(40)]
const HALF_AN_HOUR = 1800

test.use({
  siteSettings: {
    NEXTAUTH_SECRET: `${NEW_SECRET}, ${OLD_SECRET}`,
    SESSION_MAX_HOURS: '0.5',
    SESSION_IDLE_MINUTES: '0',
  },
})

const PATH = '/api/session'
const life = z.strictObject({ ends_in: z.number().positive(), idle_in: z.null() })

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

test('a session that was begun under 0.1.0 goes on, with what was known of the person', async ({ site }) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  const host = new URL(site.appUrl).host
  const today = jar.all(host).find(([name]) => name === 'next-auth.session-token')?.[1] ?? ''
  const { participantID } = (await decode({ token: today, secret: NEW_SECRET })) ?? {}
  // Word for word: with the names that are written today, it would be today's.
  const token = {
    sub: 'ben.okafor',
    firstName: 'Bennie',
    lastName: 'Okafor',
    participantID,
    language: 'es',
    timeZone: 'America/New_York',
  }
  const cookie = `next-auth.session-token=${await encode({ token, secret: NEW_SECRET })}`
  await site.sandbox.forgetRequests()
  const page = await (await fetch(site.appUrl, { headers: { cookie } })).text()
  expect(page).toContain('Bennie')
  expect(page).toContain('lang="es"')
  expect((await fetch(`${site.appUrl}/api/participant-token`, { headers: { cookie } })).status).toBe(200)
  // Nobody had to be found anew.
  const asked = (await site.sandbox.requests()).map(({ path }) => path)
  expect(asked.filter((path) => path.includes('/administration/'))).toEqual([])
})

test('a sign-in that was begun before the secret changed, or at an instance where it has changed already, goes on', async ({
  site,
}) => {
  const begin = async (secret: string) => {
    const csrfToken = 'a'.repeat(64)
    const hash = createHash('sha256').update(`${csrfToken}${secret}`).digest('hex')
    const answer = await fetch(`${site.appUrl}/api/auth/signin/oidc`, {
      method: 'POST',
      headers: { cookie: `next-auth.csrf-token=${csrfToken}%7C${hash}` },
      body: new URLSearchParams({ csrfToken, json: 'true' }),
    })
    return new URL(z.object({ url: z.string() }).parse(await answer.json()).url).origin
  }
  const provider = new URL(site.issuer).origin
  expect([await begin(NEW_SECRET), await begin(OLD_SECRET)]).toEqual([provider, provider])
  expect(await begin('another secret')).toBe(site.appUrl)

  const jar = new CookieJar()
  const authorization = await beginSignIn(site.appUrl, jar)
  for (const [name, value] of jar.all(new URL(site.appUrl).host))
    if (name.startsWith('next-auth.sign-in.')) jar.plant(site.appUrl, name, await sealedBefore(value))
  const signInPage = await jar.follow(authorization)
  expect((await jar.follow(`${signInPage.url}/ben.okafor`, { method: 'POST' })).url).toBe(`${site.appUrl}/`)
})

/** The cookie of an attempt to sign in, as the old secret would have sealed it. */
async function sealedBefore(attempt: string): Promise<string> {
  const [back, ...sealed] = attempt.split('~').reverse()
  const parts = ['nonce', 'pkce', 'state'].map(async (name, index) => {
    const salt = `next-auth.${name}`
    const token = await decode({ token: sealed[index] ?? '', secret: NEW_SECRET, salt })
    return encode({ token: token ?? {}, secret: OLD_SECRET, salt })
  })
  return [back, ...(await Promise.all(parts))].reverse().join('~')
}

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
  expect(life.parse(await sealedLong.json()).ends_in).toBeLessThanOrEqual(HALF_AN_HOUR)

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
