import { z } from 'zod'
import type { App } from '../setup/app'
import { type Alone, startAuthenticator } from '../setup/authenticator'
import { API_AUDIENCE, signInNatively } from '../setup/native-app'
import { signInOverHttp } from '../setup/sign-in'
import { test as base, expect } from '../setup/site-test'

const ORIGIN = 'https://app.example'
const SETTINGS = { OIDC_API_AUDIENCE: API_AUDIENCE, TOKEN_ALLOWED_ORIGINS: ORIGIN }
const PATH = '/api/participant-token'
const CHALLENGE = 'Bearer realm="participant-token"'
const SECOND = 1_000
/** As many as a person may ask for in a minute. */
const ALLOWED = 120

const tokenAnswer = z.strictObject({
  access_token: z.string().min(16),
  expires_in: z.number().int().positive(),
  token_type: z.literal('Bearer'),
})

/** The app, and beside it the authenticator alone, which answer alike. */
const test = base.extend<object, { alone: Alone }>({
  alone: [
    async ({ site }, use) => {
      const alone = await startAuthenticator(site, SETTINGS)
      await use(alone)
      await alone.stop()
    },
    { scope: 'worker' },
  ],
})
test.use({ siteSettings: { TEST_MOVABLE_CLOCK: 'yes', ...SETTINGS } })

test('the authenticator alone starts in less than half a second, and takes less than 80 MB', async ({
  site,
}) => {
  test.skip(process.platform !== 'linux', 'only Linux tells what a process takes')
  // The same work takes a processor that is shared longer: the least of it is what the program needs.
  await expect(async () => {
    const { atRest, stop } = await startAuthenticator(site, SETTINGS, 'real')
    await stop()
    expect(atRest?.seconds).toBeLessThan(0.5)
    expect(atRest?.megabytes).toBeLessThan(80)
  }).toPass({ timeout: 60_000 })
})

for (const caller of ['the app', 'the authenticator alone'] as const) {
  test.describe(caller, () => {
    let url = ''
    let server: App
    test.beforeEach(({ site, alone }) => {
      server = caller === 'the app' ? site : alone
      url = (caller === 'the app' ? site.appUrl : alone.url) + PATH
    })
    const ask = (accessToken: string, headers: Record<string, string> = {}) =>
      fetch(url, { headers: { authorization: `Bearer ${accessToken}`, ...headers } })

    test('takes a native app the whole way: sign in, ask, keep time, ask again before the end, a new session', async ({
      site,
    }) => {
      await site.sandbox.setClock({ participantTokenSeconds: 240 })
      const { access_token } = await signInNatively(site.issuer, 'ben.okafor')
      const answer = await ask(access_token)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
      const first = tokenAnswer.parse(await answer.json())
      const participant = await fetch(`${site.myDataHelpsUrl}/api/v1/delegated/participant`, {
        headers: { authorization: `Bearer ${first.access_token}` },
      })
      expect(await participant.json()).toMatchObject({ participantIdentifier: 'ben.okafor' })

      // Whoever asks twice gets it again, with the seconds that are left.
      const again = tokenAnswer.parse(await (await ask(access_token)).json())
      expect(again.access_token).toBe(first.access_token)
      expect(again.expires_in).toBeLessThanOrEqual(first.expires_in)

      // Asked for again before its end, it is another one, by the same access token.
      await server.passTime((first.expires_in - 30) * SECOND)
      const second = tokenAnswer.parse(await (await ask(access_token)).json())
      expect(second.access_token).not.toBe(first.access_token)
      expect(second.expires_in).toBeGreaterThan(first.expires_in - 30)

      // Whoever signs in next on this phone is somebody else.
      const next = await signInNatively(site.issuer, 'ana.rivera')
      const other = tokenAnswer.parse(await (await ask(next.access_token)).json())
      expect([first.access_token, second.access_token]).not.toContain(other.access_token)
    })

    test('gives each of two people who ask at once their own', async ({ site }) => {
      const people = await Promise.all(
        ['ana.rivera', 'ben.okafor'].map((sub) => signInNatively(site.issuer, sub)),
      )
      const answers = await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const answer = await ask(people[index % 2]?.access_token ?? '')
          return `${index % 2} ${tokenAnswer.parse(await answer.json()).access_token}`
        }),
      )
      expect(new Set(answers).size).toBe(2)
      expect(new Set(answers.map((answer) => answer.slice(2))).size).toBe(2)
    })

    test('takes no ID token, none for anything else, and none that is over', async ({ site }) => {
      const { id_token, access_token } = await signInNatively(site.issuer, 'ben.okafor')
      for (const wrong of [id_token, `${access_token.slice(0, -4)}AAAA`, 'opaque']) {
        const answer = await ask(wrong)
        expect(answer.status).toBe(401)
        expect(answer.headers.get('www-authenticate')).toContain(`${CHALLENGE}, error="invalid_token"`)
        expect(await answer.json()).toMatchObject({ error: { code: 'unauthenticated' } })
      }
      const nobody = await fetch(url)
      expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, CHALLENGE])
    })

    test('takes no session beside a token, nor a method but GET', async ({ site }) => {
      const { access_token } = await signInNatively(site.issuer, 'ben.okafor')
      const jar = await signInOverHttp(site, 'ana.rivera')
      const cookie = jar.all(new URL(site.appUrl).host).map(([name, value]) => `${name}=${value}`)
      const both = await ask(access_token, { cookie: cookie.join('; ') })
      expect([both.status, await both.json()]).toMatchObject([400, { error: { code: 'bad_request' } }])
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const answer = await fetch(url, { method, headers: { authorization: `Bearer ${access_token}` } })
        expect([answer.status, answer.headers.get('allow')], method).toEqual([405, 'GET'])
      }
    })

    test('lets pages of the origins that are named ask, without credentials, and no others', async ({
      site,
    }) => {
      const { access_token } = await signInNatively(site.issuer, 'ben.okafor')
      const asked = {
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      }
      const before = await fetch(url, { method: 'OPTIONS', headers: { origin: ORIGIN, ...asked } })
      const answer = await ask(access_token, { origin: ORIGIN })
      expect([before.status, answer.status]).toEqual([204, 200])
      for (const { headers } of [before, answer]) {
        expect(headers.get('access-control-allow-origin')).toBe(ORIGIN)
        expect(headers.has('access-control-allow-credentials')).toBe(false)
        expect(headers.get('vary')).toContain('Origin')
      }
      const evil = await ask(access_token, { origin: 'https://evil.example' })
      expect(evil.status).toBe(403)
      expect(evil.headers.has('access-control-allow-origin')).toBe(false)
    })

    test('says who is no participant, and when MyDataHelps cannot be asked', async ({ site }) => {
      const { access_token } = await signInNatively(site.issuer, 'chris.lee')
      const stranger = await ask(access_token)
      expect([stranger.status, await stranger.json()]).toMatchObject([
        403,
        { error: { code: 'not_enrolled' } },
      ])

      const { access_token: arohas } = await signInNatively(site.issuer, 'aroha.ngata')
      await site.sandbox.setFaults([
        { effect: 'status', status: 503, path: ['/identityserver/**', '/api/**'] },
      ])
      const later = await ask(arohas)
      expect([later.status, await later.json()]).toMatchObject([
        503,
        { error: { code: 'upstream_unavailable' } },
      ])
      expect(Number(later.headers.get('retry-after'))).toBeGreaterThan(0)
      await site.sandbox.setFaults([])
      await server.passTime(61 * SECOND)
      expect((await ask(arohas)).status).toBe(200)
    })

    test('counts how often one person asks', async ({ site }) => {
      const { access_token } = await signInNatively(site.issuer, 'ben.okafor')
      const statuses: number[] = []
      for (let asked = 0; asked < ALLOWED; asked += 20)
        statuses.push(
          ...(await Promise.all(Array.from({ length: 20 }, () => ask(access_token)))).map(
            ({ status }) => status,
          ),
        )
      const last = await ask(access_token)
      expect(last.status).toBe(429)
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(new Set(statuses)).toEqual(new Set([200, 429].slice(0, new Set(statuses).size)))
      await server.passTime(61 * SECOND)
    })

    test('writes down who got what, and not by name', async ({ site }) => {
      const { access_token } = await signInNatively(site.issuer, 'ana.rivera')
      await ask(access_token)
      await ask('opaque')
      const lines = server
        .log()
        .split('\n')
        .filter((line) => line.includes('"msg":"audit"'))
      expect(lines.some((line) => line.includes('"what":"mint","outcome":"minted","who":"'))).toBe(true)
      expect(lines.some((line) => line.includes('"what":"refusal","outcome":"access_token_malformed"'))).toBe(
        true,
      )
      expect(server.log()).not.toMatch(/ana\.rivera|ben\.okafor|Bearer |\bey[\w-]+\.[\w-]*\.[\w-]+/)
    })

    test('says that it lives, and whether it is ready', async () => {
      const root = url.slice(0, -PATH.length)
      expect(await (await fetch(`${root}/api/health`)).json()).toEqual({ status: 'ok' })
      const ready = await fetch(`${root}/api/health/ready`)
      expect([ready.status, await ready.json()]).toEqual([
        200,
        { status: 'ok', checks: { mydatahelps: 'ok', identity_provider: 'ok' } },
      ])
      expect((await fetch(`${root}/api/nothing`)).status).toBe(404)
    })
  })
}
