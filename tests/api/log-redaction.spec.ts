import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { signInOverHttp } from '../setup/sign-in'
import { type Site, startSite } from '../setup/site'

const COPY = 'test-results/careless-copy'

/** A route of somebody who forgot what must not be logged. Everything in it is what the app really has. */
const CARELESS_ROUTE = `
import { participantTokenOf } from '@/app/participant-token'
import { currentSession } from '@/lib/auth'
import { keptIdToken } from '@/lib/auth/id-token'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { signAssertion } from '@/lib/mydatahelps/assertion'

export async function GET(request: Request) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const idToken = await keptIdToken(session.term)
  const answer = await participantTokenOf(session.user)
  const { privateKey, serviceAccount } = config().myDataHelps
  const assertion = await signAssertion({ privateKey, serviceAccount, tokenUrl: 'https://example.org', now: Date.now() })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const { clientSecret } = config().identityProvider

  log.error({ idToken, assertion, privateKey: pem, clientSecret, token: answer?.access_token }, 'careless_names')
  log.error({ session: { idToken }, answer, settings: config(), key: { privateKey: pem, private_key: pem } }, 'careless_objects')
  log.error({ form: { client_assertion: assertion, client_secret: clientSecret, id_token: idToken } }, 'careless_form')
  const headers = { ...Object.fromEntries(request.headers), authorization: 'Bearer ' + answer?.access_token }
  log.error({ request: { url: request.url, headers: { ...headers, 'set-cookie': headers.cookie } } }, 'careless_headers')
  return Response.json({ secrets: [idToken, assertion, pem, clientSecret, ...config().sessionSecrets, answer?.access_token] })
}
`

/** A page of theirs with a defect. */
const BROKEN_PAGE = `
export default async function Page({ searchParams }: { searchParams: Promise<object> }) {
  await searchParams
  throw new Error('A mistake.')
}
`

let site: Site

test.beforeAll(async () => {
  // The study team's address is no secret, and is among the settings.
  site = await startSite({ TEST_DEVELOPMENT_SERVER: 'yes', STUDY_EMAIL: '' }, COPY)
  await mkdir(join(COPY, 'app/api/careless'), { recursive: true })
  await mkdir(join(COPY, 'app/broken'), { recursive: true })
  await writeFile(join(COPY, 'app/api/careless/route.ts'), CARELESS_ROUTE)
  await writeFile(join(COPY, 'app/broken/page.tsx'), BROKEN_PAGE)
})

test.afterAll(() => site.stop())

/** The server needs a moment to notice what is new. */
async function answers(path: string, status: number): Promise<void> {
  const answered = async () => (await fetch(site.appUrl + path)).status
  await expect.poll(answered, { timeout: 60_000 }).toBe(status)
}

test('a page that cannot be shown is in the log under the code that its error screen shows', async () => {
  await answers('/broken', 500)
  const answer = await fetch(`${site.appUrl}/broken`)
  const requestID = answer.headers.get('x-request-id') ?? ''
  expect(requestID).not.toBe('')
  expect(answer.headers.get('server-timing')).toBe(`request;desc="${requestID}"`)
  const lines = () => site.log().split('\n')
  const told = () =>
    lines().find((line) => line.includes('"msg":"request_failed"') && line.includes(requestID))
  await expect.poll(told).toContain('"route":"/broken"')
})

test('somebody who logs a session, a token, a form, headers or the settings finds the secrets struck out', async () => {
  test.setTimeout(120_000)
  await answers('/api/careless', 401)

  const jar = await signInOverHttp(site, 'ben.okafor')
  const { secrets } = (await (await jar.fetch(`${site.appUrl}/api/careless`)).json()) as { secrets: string[] }
  const cookies = jar.all(new URL(site.appUrl).host).map(([, value]) => value)
  await expect.poll(site.log).toContain('careless_headers')

  const lines = site.log().split('\n')
  const careless = lines.filter((line) => line.includes('"msg":"careless_'))
  expect(careless).toHaveLength(4)
  for (const line of careless) {
    expect(line).toContain('[redacted]')
    for (const secret of [...secrets, ...cookies]) {
      expect(secret.length).toBeGreaterThan(15)
      expect(line).not.toContain(secret)
      // As it stands in JSON, where a key has no line breaks.
      expect(line).not.toContain(JSON.stringify(secret).slice(1, -1))
    }
  }
  // The settings, and in them the client of the participant tokens, whose secret is a word that any line may hold.
  expect(careless.join()).toContain('"secret":"[redacted]"')
  // What is no secret is still there to read.
  expect(careless.join()).toContain(`"url":"${site.appUrl}/api/careless"`)
})
