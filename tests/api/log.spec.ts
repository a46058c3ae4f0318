import type { CookieJar } from '../setup/cookie-jar'
import { signInOverHttp } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { expect, MOVABLE_CLOCK, test } from '../setup/site-test'

test.use({ siteSettings: MOVABLE_CLOCK })

// Others have moved its clock, and met its people.
test.beforeAll(({ site }) => site.startAnew())

const PATH = '/api/participant-token'
/** How long the sandbox's service tokens live, and tokens of participants. */
const AN_HOUR = 3_600_000
/** After failures MyDataHelps is left alone for a while. */
const LONGER_THAN_A_PAUSE = 60_000

/** Asks for a token. Gives the status, and the token where there is one. */
async function ask(site: Site, jar: CookieJar): Promise<{ status: number; token: string | undefined }> {
  const answer = await jar.fetch(site.appUrl + PATH)
  const { access_token } = (await answer.json()) as { access_token?: string }
  return { status: answer.status, token: access_token }
}

/** The ID token that the session holds, as the provider is shown it at the end. */
async function idTokenOf(site: Site, jar: CookieJar): Promise<string> {
  const answer = await jar.fetch(`${site.appUrl}/api/sign-out`, { method: 'POST' })
  const { url } = (await answer.json()) as { url: string }
  return new URL(url).searchParams.get('id_token_hint') ?? ''
}

test('the log tells of every failure by name and code, and holds no secret, no token and nobody’s name', async ({
  site,
}) => {
  const { host } = new URL(site.appUrl)
  const cookies: string[] = []
  const signIn = async (sub: string) => {
    const jar = await signInOverHttp(site, sub)
    cookies.push(...jar.all(host).map(([, value]) => value))
    return jar
  }

  await site.sandbox.setFaults([{ effect: 'status', path: '/api/v1/administration/**', status: 503 }])
  const ana = await signIn('ana.rivera')
  expect((await ask(site, ana)).status).toBe(503)

  await site.sandbox.setFaults([])
  await site.passTime(LONGER_THAN_A_PAUSE)
  const ben = await signIn('ben.okafor')
  const { status, token } = await ask(site, ben)
  expect(status).toBe(200)

  await site.passTime(AN_HOUR)
  await site.sandbox.setFaults([{ effect: 'status', path: '/identityserver/**', status: 503 }])
  expect((await ask(site, ben)).status).toBe(503)
  await site.sandbox.setFaults([{ effect: 'rotated-key' }])
  await site.passTime(LONGER_THAN_A_PAUSE)
  expect((await ask(site, ben)).status).toBe(502)
  // A sign-in that nobody began.
  const code = 'a-code-that-somebody-made-up'
  await ben.fetch(`${site.appUrl}/api/auth/callback/oidc?code=${code}&state=made-up`)
  const idToken = await idTokenOf(site, ben)

  const log = site.log()
  for (const event of [
    /"msg":"enrollment_not_known"/,
    /"detail":"status 503","request":"[\w-]{36}","msg":"participant_token_failed"/,
    /"detail":"invalid_client","request":"[\w-]{36}","msg":"participant_token_failed"/,
    /"msg":"sign_in_failed"/,
  ])
    expect(log).toMatch(event)

  const { MYDATAHELPS_PRIVATE_KEY, OIDC_CLIENT_SECRET, NEXTAUTH_SECRET } = site.environment
  const key = String(MYDATAHELPS_PRIVATE_KEY).split(/\\n|\n/)
  const keyLines = key.filter((line) => line.length > 40)
  expect(keyLines.length).toBeGreaterThan(10)
  const secrets = [...keyLines, OIDC_CLIENT_SECRET, NEXTAUTH_SECRET, ...cookies, token, idToken, code]
  for (const secret of [...secrets, 'PRIVATE KEY', 'Bearer ', 'rivera', 'okafor', 'Ana', 'Ben']) {
    expect(String(secret).length).toBeGreaterThan(2)
    expect(log).not.toContain(secret)
  }
  // Assertions and sessions, and what the sandbox's tokens look like: the server's own are known to nobody else.
  expect(log).not.toMatch(/\bey[\w-]+\.[\w-]*\.[\w-]+/)
  expect(log).not.toMatch(/\b[0-9a-f]{32}\b/)
})
