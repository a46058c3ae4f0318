import { freePorts } from '../setup/ports'
import { signInOverHttp } from '../setup/sign-in'
import { type Site, startSite } from '../setup/site'
import { expect, MOVABLE_CLOCK, test } from '../setup/site-test'

test.use({ siteSettings: MOVABLE_CLOCK })

// What others have asked it about is still known to it.
test.beforeAll(({ site }) => site.startAnew())

const LONGER_THAN_AN_ANSWER_IS_REMEMBERED = 10_001
const ALL_WELL = { status: 'ok', checks: { mydatahelps: 'ok', identity_provider: 'ok' } }
const NO_MYDATAHELPS = {
  status: 'unavailable',
  checks: { mydatahelps: 'unavailable', identity_provider: 'ok' },
}

/** Status and body: nothing but one line for each party, so no secret either. */
async function readiness(site: Site): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${site.appUrl}/api/health/ready`)
  expect(response.headers.get('cache-control')).toBe('no-store')
  return { status: response.status, body: await response.json() }
}

test('health says that the process serves, and asks nobody', async ({ site }) => {
  const response = await fetch(`${site.appUrl}/api/health`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
  expect(await site.sandbox.requests()).toEqual([])
})

test('readiness has a line for each that the app depends on, and asks them once for many who ask', async ({
  site,
}) => {
  const answers = await Promise.all([1, 2, 3].map(() => readiness(site)))
  answers.push(await readiness(site))
  for (const answer of answers) expect(answer).toEqual({ status: 200, body: ALL_WELL })
  expect(await site.sandbox.requests()).toHaveLength(1)
})

const TOKEN_ENDPOINT = '/identityserver/connect/token'
for (const { what, fault } of [
  { what: 'cannot be reached', fault: { effect: 'drop' } },
  { what: 'issues no tokens', fault: { effect: 'status', path: TOKEN_ENDPOINT, status: 503 } },
  { what: 'refuses the service account', fault: { effect: 'rotated-key' } },
  { what: 'has a proxy in front that answers', fault: { effect: 'html-body', path: TOKEN_ENDPOINT } },
]) {
  test(`readiness is 503 when MyDataHelps ${what}, though it was well before, and 200 again afterwards`, async ({
    site,
  }) => {
    // The server has a service token, and one of a participant: what it remembers must not speak for MyDataHelps.
    const jar = await signInOverHttp(site, 'ben.okafor')
    expect((await jar.fetch(`${site.appUrl}/api/participant-token`)).status).toBe(200)
    await site.passTime(LONGER_THAN_AN_ANSWER_IS_REMEMBERED)
    expect(await readiness(site)).toEqual({ status: 200, body: ALL_WELL })

    await site.sandbox.setFaults([fault])
    await site.passTime(LONGER_THAN_AN_ANSWER_IS_REMEMBERED)
    expect(await readiness(site)).toEqual({ status: 503, body: NO_MYDATAHELPS })

    await site.sandbox.setFaults([])
    await site.passTime(LONGER_THAN_AN_ANSWER_IS_REMEMBERED)
    expect(await readiness(site)).toEqual({ status: 200, body: ALL_WELL })
  })
}

test('readiness is 503 when the identity provider is not there', async () => {
  const [port] = await freePorts(1)
  const site = await startSite({ OIDC_ISSUER: `http://localhost:${port}` })
  const checks = { mydatahelps: 'ok', identity_provider: 'unavailable' }
  expect(await readiness(site)).toEqual({ status: 503, body: { status: 'unavailable', checks } })
  await site.stop()
})
