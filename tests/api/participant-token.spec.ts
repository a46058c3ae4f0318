import { encode } from 'next-auth/jwt'
import { z } from 'zod'
import { persistParticipant } from '../setup/administration'
import { signInOverHttp } from '../setup/sign-in'
import { expect, MOVABLE_CLOCK, test } from '../setup/site-test'

test.use({ siteSettings: MOVABLE_CLOCK })

// Others have moved its clock, and asked for tokens of the same people.
test.beforeAll(({ site }) => site.startAnew())

const tokenAnswer = z.strictObject({
  access_token: z.string().min(16),
  expires_in: z.number().int().positive(),
  token_type: z.literal('Bearer'),
})

const ANA = 'ana.rivera'
const BEN = 'ben.okafor'
const CHRIS = 'chris.lee'
const PATH = '/api/participant-token'
const LONGER_THAN_NOT_ENROLLED_IS_REMEMBERED = 10 * 60_000 + 1

test.describe('the token endpoint, to a participant', () => {
  test('gives a participant token in the shape that the SDK takes, which nobody may keep', async ({
    site,
  }) => {
    const jar = await signInOverHttp(site, ANA)
    const response = await jar.fetch(site.appUrl + PATH)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const token = tokenAnswer.parse(await response.json())
    expect(token.expires_in).toBeLessThanOrEqual(3600)
    expect(token.expires_in).toBeGreaterThan(3000)

    const participant = await fetch(`${site.myDataHelpsUrl}/api/v1/delegated/participant`, {
      headers: { authorization: `Bearer ${token.access_token}` },
    })
    expect(await participant.json()).toMatchObject({ participantIdentifier: ANA })
  })

  test('gives the same token again, with the seconds that remain', async ({ site }) => {
    const jar = await signInOverHttp(site, ANA)
    const first = tokenAnswer.parse(await (await jar.fetch(site.appUrl + PATH)).json())
    const second = tokenAnswer.parse(await (await jar.fetch(site.appUrl + PATH)).json())
    expect(second.access_token).toBe(first.access_token)
    expect(second.expires_in).toBeLessThanOrEqual(first.expires_in)
  })

  test('gives each of two people, asking at once and often, their own token and never the other', async ({
    site,
  }) => {
    const [ana, ben] = await Promise.all([signInOverHttp(site, ANA), signInOverHttp(site, BEN)])
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const who = index % 2 === 0 ? ANA : BEN
        const response = await (who === ANA ? ana : ben).fetch(site.appUrl + PATH)
        return { who, token: tokenAnswer.parse(await response.json()).access_token }
      }),
    )
    const tokensOf = (who: string) =>
      new Set(answers.filter((answer) => answer.who === who).map(({ token }) => token))
    expect(tokensOf(ANA).size).toBe(1)
    expect(tokensOf(BEN).size).toBe(1)
    expect([...tokensOf(ANA)]).not.toEqual([...tokensOf(BEN)])
  })
})

test.describe('the token endpoint, to everybody else', () => {
  test('answers 401 without a session, and does not redirect', async ({ site }) => {
    const response = await fetch(site.appUrl + PATH, { redirect: 'manual' })
    expect(response.status).toBe(401)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ error: { code: 'unauthenticated' } })
  })

  test('answers 401 to a forged session', async ({ site }) => {
    const forged = await encode({ token: { sub: ANA }, secret: 'a secret that somebody guessed, wrongly' })
    for (const cookie of [forged, 'nonsense', `${forged}x`]) {
      const response = await fetch(site.appUrl + PATH, {
        headers: { cookie: `next-auth.session-token=${cookie}` },
        redirect: 'manual',
      })
      expect(response.status).toBe(401)
    }
  })

  test('answers 401 to a session in an Authorization header, where NextAuth would take one', async ({
    site,
  }) => {
    const secret = String(site.environment.NEXTAUTH_SECRET)
    const genuine = await encode({ token: { sub: ANA }, secret })
    const withCookie = await fetch(site.appUrl + PATH, {
      headers: { cookie: `next-auth.session-token=${genuine}` },
    })
    expect(withCookie.status).toBe(200)
    const withHeader = await fetch(site.appUrl + PATH, { headers: { authorization: `Bearer ${genuine}` } })
    expect(withHeader.status).toBe(401)
  })

  test('answers 401 when a page of one person asks with the session of another', async ({ site }) => {
    const jar = await signInOverHttp(site, BEN)
    const response = await jar.fetch(site.appUrl + PATH, { headers: { 'x-signed-in-as': 'somebody else' } })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({
      error: { code: 'unauthenticated', reason: 'someone_else' },
    })
    // A page whose session is gone is told only that, or it would close a survey that may still be finished.
    const nobody = await fetch(site.appUrl + PATH, { headers: { 'x-signed-in-as': 'somebody else' } })
    expect((await nobody.json()).error).toEqual({ code: 'unauthenticated', message: expect.any(String) })
  })

  test('answers 403 to somebody who is not a participant, and 200 once they have become one', async ({
    site,
  }) => {
    const jar = await signInOverHttp(site, CHRIS)
    const response = await jar.fetch(site.appUrl + PATH)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ error: { code: 'not_enrolled' } })

    await persistParticipant(site, { participantIdentifier: CHRIS })
    await site.passTime(LONGER_THAN_NOT_ENROLLED_IS_REMEMBERED)
    const later = await jar.fetch(site.appUrl + PATH)
    expect(later.status).toBe(200)
    tokenAnswer.parse(await later.json())
  })

  test('answers 403 to a page of another site, session or not', async ({ site }) => {
    const jar = await signInOverHttp(site, ANA)
    for (const from of ['cross-site', 'same-site', 'none']) {
      const response = await jar.fetch(site.appUrl + PATH, { headers: { 'sec-fetch-site': from } })
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ error: { code: 'forbidden_origin' } })
    }
    const own = await jar.fetch(site.appUrl + PATH, { headers: { 'sec-fetch-site': 'same-origin' } })
    expect(own.status).toBe(200)
  })

  test('answers 405 to every other method', async ({ site }) => {
    const jar = await signInOverHttp(site, ANA)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']) {
      const response = await jar.fetch(site.appUrl + PATH, { method })
      expect(response.status, method).toBe(405)
      expect(response.headers.get('allow')).toBe('GET')
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })
})
