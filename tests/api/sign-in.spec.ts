import { SignJWT, UnsecuredJWT } from 'jose'
import { z } from 'zod'
import { CookieJar } from '../setup/cookie-jar'
import { type OwnProvider, startOwnProvider } from '../setup/own-provider'
import type { Site } from '../setup/site'
import { test as base, expect } from '../setup/site-test'
import { started } from '../setup/started'

/** The app with a provider of which a test can say what it does. */
const test = base.extend<object, { provider: OwnProvider }>({
  provider: started(startOwnProvider),
  siteSettings: [
    async ({ provider }, use) => use({ OIDC_ISSUER: provider.url, OIDC_CLIENT_ID: provider.client.id }),
    { scope: 'worker' },
  ],
})

test.beforeEach(({ provider }) => provider.claims({}))

const SESSION_COOKIE = 'next-auth.session-token'
const csrfAnswer = z.object({ csrfToken: z.string() })
const urlAnswer = z.object({ url: z.url() })

/** Presses "Sign in" on the way to a page. Gives the provider's address to which it leads. */
async function begin(site: Site, jar: CookieJar, page = '/'): Promise<string> {
  const { csrfToken } = csrfAnswer.parse(await (await jar.fetch(`${site.appUrl}/api/auth/csrf`)).json())
  const start = await jar.fetch(`${site.appUrl}/api/auth/signin/oidc`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, callbackUrl: page, json: 'true' }),
  })
  expect(start.status).toBe(200)
  expect(start.headers.get('cache-control')).toBe('no-store')
  return urlAnswer.parse(await start.json()).url
}

/** Comes back from the provider. Gives the page to which that leads. */
async function comeBack(site: Site, jar: CookieJar, authorizationUrl: string, code: string): Promise<string> {
  const state = new URL(authorizationUrl).searchParams.get('state') ?? ''
  const answer = await jar.fetch(
    `${site.appUrl}/api/auth/callback/oidc?${new URLSearchParams({ code, state })}`,
  )
  expect(answer.status).toBe(303)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return (answer.headers.get('location') ?? '').replace(site.appUrl, '')
}

async function signIn(site: Site, provider: OwnProvider, jar = new CookieJar()): Promise<CookieJar> {
  const url = await begin(site, jar)
  expect(await comeBack(site, jar, url, provider.codeFor(url))).toBe('/')
  return jar
}

const tokenStatus = async (site: Site, jar: CookieJar) =>
  (await jar.fetch(`${site.appUrl}/api/participant-token`)).status

const hostOf = (site: Site) => new URL(site.appUrl).host

test('two tabs that sign in at once both come to their page, whichever is first', async ({
  site,
  provider,
}) => {
  const jar = new CookieJar()
  const one = await begin(site, jar, '/surveys')
  const two = await begin(site, jar, '/messages?from=two')
  expect(await comeBack(site, jar, two, provider.codeFor(two))).toBe('/messages?from=two')
  expect(await tokenStatus(site, jar)).toBe(200)
  expect(await comeBack(site, jar, one, provider.codeFor(one))).toBe('/surveys')
  expect(await tokenStatus(site, jar)).toBe(200)
  // Nothing of it stays behind.
  expect(jar.names(hostOf(site)).filter((name) => name.includes('sign-in'))).toEqual([])
})

test('whoever begins again and again gathers no cookies without end, and comes in', async ({
  site,
  provider,
}) => {
  const jar = new CookieJar()
  let url = ''
  for (let times = 0; times < 8; times++) url = await begin(site, jar, `/${'x'.repeat(1900)}`)
  const cookies = jar.all(hostOf(site)).map(([name, value]) => name + value)
  expect(cookies.join().length).toBeLessThan(7_000)
  expect(await comeBack(site, jar, url, provider.codeFor(url))).toBe('/')
})

test('a person with nine kilobytes of groups signs in, uses the app and signs out', async ({
  site,
  provider,
}) => {
  const groups = Array.from({ length: 250 }, (_, index) => `CN=group-${index},OU=hospital,DC=example`)
  expect(JSON.stringify(groups).length).toBeGreaterThan(9_000)
  provider.claims({ groups, name: 'Ben', given_name: 'B'.repeat(5_000), family_name: '😀'.repeat(5_000) })
  const jar = await signIn(site, provider)
  const cookie = jar.all(hostOf(site)).find(([name]) => name === SESSION_COOKIE)?.[1] ?? ''
  expect(cookie.length).toBeGreaterThan(100)
  expect(cookie.length).toBeLessThan(3_000)
  expect(await tokenStatus(site, jar)).toBe(200)

  const answer = await jar.fetch(`${site.appUrl}/api/sign-out`, { method: 'POST' })
  const url = new URL(urlAnswer.parse(await answer.json()).url)
  expect(url.origin + url.pathname).toBe(`${provider.url}/end`)
  // An address of that length many a proxy would refuse.
  expect(url.href.length).toBeLessThan(500)
  expect(url.searchParams.get('client_id')).toBe(provider.client.id)
  expect(await tokenStatus(site, jar)).toBe(401)
})

test.describe('nobody comes in', () => {
  const secret = (site: Site) => new TextEncoder().encode(String(site.environment.OIDC_CLIENT_SECRET))
  const wrong: Record<string, (provider: OwnProvider, site: Site) => void> = {
    'by an ID token that nobody signed': ({ issue }) => issue((claims) => new UnsecuredJWT(claims).encode()),
    'by one signed with what the app knows itself': ({ issue }, site) =>
      issue((claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret(site))),
    'by one signed with the provider’s public key, as if that were a secret': ({ issue, publicKey }) =>
      issue((claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(publicKey)),
    'by one for another app': ({ claims }) => claims({ aud: 'another-app' }),
    'by one of another provider': ({ claims }) => claims({ iss: 'https://login.evil.example' }),
    'by one of another sign-in': ({ claims }) => claims({ nonce: 'of-another-sign-in' }),
    'by one that is over': ({ claims }) => claims({ exp: Math.floor(Date.now() / 1000) - 60 }),
    'without a name': ({ claims }) => claims({ sub: undefined }),
    'with an empty name': ({ claims }) => claims({ sub: '' }),
    'with half a character in the name': ({ claims }) => claims({ sub: 'ben\ud800okafor' }),
    'with a name without end': ({ claims }) => claims({ sub: 'b'.repeat(256) }),
  }
  for (const [how, set] of Object.entries(wrong)) {
    test(how, async ({ site, provider }) => {
      set(provider, site)
      const jar = new CookieJar()
      const url = await begin(site, jar, '/surveys')
      const page = await comeBack(site, jar, url, provider.codeFor(url))
      expect(page).toMatch(/^\/sign-in\?callbackUrl=%2Fsurveys&error=\w+$/)
      expect(jar.names(hostOf(site))).not.toContain(SESSION_COOKIE)
      expect(await tokenStatus(site, jar)).toBe(401)
      // The person reads that it has not worked, and the way in is still open.
      expect((await jar.fetch(site.appUrl + page)).status).toBe(200)
    })
  }

  test('with a state that has been used, or the code of it', async ({ site, provider }) => {
    const jar = new CookieJar()
    const url = await begin(site, jar)
    const code = provider.codeFor(url)
    const before = jar.all(hostOf(site))
    expect(await comeBack(site, jar, url, code)).toBe('/')

    // The same browser: the Back button.
    expect(await comeBack(site, jar, url, provider.codeFor(url))).toContain('error=OAuthCallback')
    // A copy of its cookies from before, and the code that was in the address.
    const copy = new CookieJar()
    for (const [name, value] of before) copy.plant(site.appUrl, name, value)
    expect(await comeBack(site, copy, url, code)).toContain('error=OAuthCallback')
    expect(await tokenStatus(site, copy)).toBe(401)
    // And in a sign-in of somebody else's.
    const other = new CookieJar()
    const otherUrl = await begin(site, other)
    expect(await comeBack(site, other, otherUrl, code)).toContain('error=OAuthCallback')
    expect(await tokenStatus(site, other)).toBe(401)
  })

  test('with the state and code that another browser has begun', async ({ site, provider }) => {
    const [victim, attacker] = [new CookieJar(), new CookieJar()]
    const url = await begin(site, attacker)
    await begin(site, victim)
    expect(await comeBack(site, victim, url, provider.codeFor(url))).toContain('error=OAuthCallback')
    expect(jarSession(site, victim)).toBeUndefined()
  })

  test('when the provider says that they may not', async ({ site }) => {
    const jar = new CookieJar()
    const state = new URL(await begin(site, jar, '/surveys')).searchParams.get('state') ?? ''
    const query = new URLSearchParams({ state, error: 'access_denied', error_description: '<b>no' })
    const answer = await jar.fetch(`${site.appUrl}/api/auth/callback/oidc?${query}`)
    expect(answer.headers.get('location')).toMatch(/\/sign-in\?callbackUrl=%2Fsurveys&error=\w+$/)
    expect(jarSession(site, jar)).toBeUndefined()
  })
})

function jarSession(site: Site, jar: CookieJar): string | undefined {
  return jar.all(hostOf(site)).find(([name]) => name === SESSION_COOKIE)?.[1]
}

test('a session that was there before is not the one that somebody signs in to', async ({
  site,
  provider,
}) => {
  const jar = await signIn(site, provider)
  const fixed = jarSession(site, jar)
  await signIn(site, provider, jar)
  expect(jarSession(site, jar)).not.toBe(fixed)
  // Each is a session of its own: the end of one is not the other's.
  await jar.fetch(`${site.appUrl}/api/sign-out`, { method: 'POST' })
  const before = new CookieJar()
  before.plant(site.appUrl, SESSION_COOKIE, fixed ?? '')
  expect(await tokenStatus(site, before)).toBe(200)
})

test('only pages of this site are gone to afterwards, and of the provider’s parameters only the language is anybody’s to choose', async ({
  site,
  provider,
}) => {
  for (const page of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/sign-in',
  ]) {
    const jar = new CookieJar()
    const url = await begin(site, jar, page)
    const back = await comeBack(site, jar, url, provider.codeFor(url))
    expect(back, page).not.toContain('evil')
    expect(back, page).toMatch(/^\/(?!sign-in)/)
  }
  const jar = new CookieJar()
  const { csrfToken } = csrfAnswer.parse(await (await jar.fetch(`${site.appUrl}/api/auth/csrf`)).json())
  const query =
    'ui_locales=es&redirect_uri=https://evil.example&scope=all&prompt=none&state=known&nonce=known'
  const start = await jar.fetch(`${site.appUrl}/api/auth/signin/oidc?${query}`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, json: 'true' }),
  })
  const { searchParams } = new URL(urlAnswer.parse(await start.json()).url)
  expect(searchParams.get('ui_locales')).toBe('es')
  expect(searchParams.get('redirect_uri')).toBe(`${site.appUrl}/api/auth/callback/oidc`)
  expect(searchParams.get('scope')).toBe('openid profile email')
  expect(searchParams.has('prompt')).toBe(false)
  for (const name of ['state', 'nonce']) expect(searchParams.get(name)).not.toBe('known')
})

test('cookies that another program on this host has planted lock nobody out, and signing out takes them away', async ({
  site,
  provider,
}) => {
  const planted: [name: string, value: string][] = [
    [`${SESSION_COOKIE}@`, '1'],
    [`${SESSION_COOKIE}.5`, 'a-piece-of-something'],
    ['next-auth.callback-url', 'https://evil.example'],
    ['next-auth.state', 'x'],
    ['next-auth.nonce', '%E0%A4%A'],
    ['__Secure-next-auth.session-token', 'x'],
    // For a longer path than the app's own, so that browsers send them first.
    [SESSION_COOKIE, 'of-another-program'],
    ['next-auth.csrf-token', 'of-another-program'],
  ]
  const jar = new CookieJar()
  jar.sentFirst = planted
  await signIn(site, provider, jar)
  expect(await tokenStatus(site, jar)).toBe(200)
  expect((await jar.fetch(site.appUrl)).status).toBe(200)

  const answer = await jar.fetch(`${site.appUrl}/api/sign-out`, { method: 'POST' })
  expect(answer.status).toBe(200)
  const cleared = answer.headers.getSetCookie().filter((line) => line.includes('Max-Age=0'))
  for (const [name] of planted)
    for (const path of ['/', '/api', '/api/sign-out'])
      expect(
        cleared.filter((line) => line.startsWith(`${name}=; Path=${path};`)),
        `${name} ${path}`,
      ).toHaveLength(1)
  expect(await tokenStatus(site, jar)).toBe(401)
})
