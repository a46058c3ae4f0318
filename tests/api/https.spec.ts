import type { APIRequestContext } from '@playwright/test'
import { z } from 'zod'
import { test as base, expect } from '../setup/site-test'
import { started } from '../setup/started'
import { startTlsFront, type TlsFront } from '../setup/tls-front'

const SESSION_COOKIE = '__Host-next-auth.session-token'
/** What browsers ask of a cookie with one of these names, and what keeps scripts and other sites from it. */
const WELL_PROTECTED = /^__(Host|Secure)-.*; HttpOnly; Secure; SameSite=Lax/i

/** The app as it is deployed: behind a reverse proxy that ends TLS, and reached through it alone. */
const test = base.extend<{ person: APIRequestContext }, { front: TlsFront }>({
  front: started(startTlsFront),
  siteSettings: [
    async ({ front }, use) => use({ NEXTAUTH_URL: front.url, SANDBOX_APP_URL: front.url }),
    { scope: 'worker' },
  ],
  /** Requests with a browser's cookies, by a browser's rules. */
  person: async ({ front, site, playwright }, use) => {
    front.passTo(site.appUrl)
    const person = await playwright.request.newContext({ baseURL: front.url, ignoreHTTPSErrors: true })
    await use(person)
    await person.dispose()
  },
})

const csrfAnswer = z.object({ csrfToken: z.string() })
const addressAnswer = z.object({ url: z.url() })

/** Signs in through the provider's page. Gives what the answer that ends it set, cookie by cookie. */
async function signIn(person: APIRequestContext, sub: string): Promise<string[]> {
  const { csrfToken } = csrfAnswer.parse(await (await person.get('/api/auth/csrf')).json())
  const start = await person.post('/api/auth/signin/oidc', {
    form: { csrfToken, callbackUrl: '/', json: 'true' },
  })
  const signInPage = await person.get(addressAnswer.parse(await start.json()).url)
  const chosen = await person.post(`${signInPage.url()}/${sub}`, { maxRedirects: 0 })
  // The provider goes on with a redirect of its own before it sends the browser back to the app.
  const onward = await person.get(chosen.headers().location ?? '', { maxRedirects: 0 })
  const end = await person.get(onward.headers().location ?? '', { maxRedirects: 0 })
  return cookiesSetBy(end)
}

function cookiesSetBy(answer: { headersArray: () => { name: string; value: string }[] }): string[] {
  return answer
    .headersArray()
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .map(({ value }) => value)
}

async function sessionCookies(person: APIRequestContext) {
  const { cookies } = await person.storageState()
  return cookies.filter(({ name }) => name.includes('session-token'))
}

test('over https, browsers are told to stay there, and cookies go nowhere else', async ({ person }) => {
  const answer = await person.get('/api/auth/csrf')
  expect(answer.headers()['strict-transport-security']).toContain('max-age=63072000')
  const cookies = cookiesSetBy(answer)
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) expect(cookie).toMatch(WELL_PROTECTED)
})

test('a session that begins over https is in a cookie that goes over https alone, and that no script reads', async ({
  person,
}) => {
  const set = await signIn(person, 'ben.okafor')
  expect(set.filter((cookie) => cookie.startsWith(`${SESSION_COOKIE}=ey`))).toHaveLength(1)
  expect(await sessionCookies(person)).toEqual([
    expect.objectContaining({
      name: SESSION_COOKIE,
      domain: 'localhost',
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    }),
  ])
  expect((await person.get('/api/participant-token')).status()).toBe(200)
  expect(await (await person.get('/')).text()).toContain('Hello, Ben')
})

test('signing out over https takes the cookie away, as securely as it came', async ({ person, site }) => {
  await signIn(person, 'ben.okafor')
  const answer = await person.post('/api/sign-out', { headers: { 'sec-fetch-site': 'same-origin' } })
  expect(new URL(addressAnswer.parse(await answer.json()).url).origin).toBe(site.issuer)
  const set = cookiesSetBy(answer)
  for (const cookie of set) expect(cookie.split('; ')).toEqual(expect.arrayContaining(['Secure', 'HttpOnly']))
  const cleared = set.filter((cookie) => cookie.startsWith(SESSION_COOKIE))
  expect(cleared).toHaveLength(1)
  // Without Secure a browser ignores what is said of a cookie with this name, and the session would go on.
  expect(cleared[0]).toMatch(new RegExp(`^${SESSION_COOKIE}=;`))
  for (const attribute of ['Max-Age=0', 'Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax'])
    expect(cleared[0]?.split('; ')).toContain(attribute)

  expect(await sessionCookies(person)).toEqual([])
  expect((await person.get('/api/participant-token')).status()).toBe(401)
})
