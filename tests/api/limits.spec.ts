import { persistParticipant } from '../setup/administration'
import type { CookieJar } from '../setup/cookie-jar'
import { signInOverHttp } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { expect, MOVABLE_CLOCK, test } from '../setup/site-test'

test.use({ siteSettings: MOVABLE_CLOCK })

// What the app has asked of whom is what is counted here.
test.beforeAll(({ site }) => site.startAnew())

const PATH = '/api/participant-token'
const ADMINISTRATION = '/api/v1/administration/**'
const TEN_MINUTES = 10 * 60_000

const MORE_THAN_TEN_SECONDS = 10_001

const tokenFor = (site: Site, jar: CookieJar, headers = {}) => jar.fetch(site.appUrl + PATH, { headers })
/** One that replaces what the server holds, so that MyDataHelps must be asked. */
const newTokenFor = (site: Site, jar: CookieJar) => tokenFor(site, jar, { 'cache-control': 'no-cache' })
const readiness = async (site: Site) => (await fetch(`${site.appUrl}/api/health/ready`)).status

async function administrativeCalls(site: Site): Promise<number> {
  return (await site.sandbox.requests()).filter(({ path }) => path.includes('/administration/')).length
}

test('one stranger who reloads, presses and signs in again uses up nobody’s hour', async ({ site }) => {
  const chris = await signInOverHttp(site, 'chris.lee')
  for (let time = 0; time < 10; time++) {
    for (const page of ['/', '/surveys', '/not-enrolled', '/not-enrolled?again'])
      expect((await chris.fetch(site.appUrl + page)).status).toBeLessThan(400)
    expect((await tokenFor(site, chris)).status).toBe(403)
  }
  await signInOverHttp(site, 'chris.lee')
  expect(await administrativeCalls(site)).toBeLessThanOrEqual(5)
  expect((await tokenFor(site, await signInOverHttp(site, 'ana.rivera'))).status).toBe(200)
})

test('who has just joined is in by asking on purpose', async ({ site }) => {
  await site.passTime(TEN_MINUTES + 1)
  const chris = await signInOverHttp(site, 'chris.lee')
  await persistParticipant(site, { participantIdentifier: 'chris.lee' })
  const remembered = await chris.follow(`${site.appUrl}/not-enrolled`)
  expect(remembered.url).toBe(`${site.appUrl}/not-enrolled`)
  const asked = await chris.follow(`${site.appUrl}/not-enrolled?again`)
  expect(asked.url).toBe(`${site.appUrl}/`)
  expect((await tokenFor(site, chris)).status).toBe(200)
})

test('when the administration is at its limit, those who are known get tokens, and readiness tells', async ({
  site,
}) => {
  const ben = await signInOverHttp(site, 'ben.okafor')
  await site.sandbox.setFaults([
    { effect: 'status', path: ADMINISTRATION, status: 429, headers: { 'Retry-After': '60' } },
  ])
  const aroha = await signInOverHttp(site, 'aroha.ngata')
  const refused = await tokenFor(site, aroha)
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50)
  expect((await tokenFor(site, ben)).status).toBe(200)
  expect(await readiness(site)).toBe(503)

  await site.sandbox.setFaults([])
  await site.passTime(60_000)
  expect(await readiness(site)).toBe(200)
  expect((await tokenFor(site, aroha)).status).toBe(200)
})

test('a Retry-After of eleven days stops nobody for longer than five minutes', async ({ site }) => {
  const jar = await signInOverHttp(site, 'ana.rivera')
  await tokenFor(site, jar)
  await site.passTime(MORE_THAN_TEN_SECONDS)
  await site.sandbox.setFaults([
    { effect: 'status', path: '/identityserver/**', status: 429, headers: { 'Retry-After': '999999' } },
  ])
  const refused = await newTokenFor(site, jar)
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('300')
  expect(await readiness(site)).toBe(503)

  await site.sandbox.setFaults([])
  await site.passTime(5 * 60_000)
  expect((await newTokenFor(site, jar)).status).toBe(200)
  expect(await readiness(site)).toBe(200)
})

test('in an outage the server answers at once, and asks once in a while', async ({ site }) => {
  const jar = await signInOverHttp(site, 'ana.rivera')
  await tokenFor(site, jar)
  await site.passTime(MORE_THAN_TEN_SECONDS)
  await site.sandbox.setFaults([{ effect: 'status', path: '/identityserver/**', status: 503 }])
  await site.sandbox.forgetRequests()
  for (let time = 0; time < 20; time++) {
    const answer = await newTokenFor(site, jar)
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  }
  expect((await site.sandbox.requests()).length).toBeLessThanOrEqual(8)
  await site.sandbox.setFaults([])
  await site.passTime(60_000)
  expect((await newTokenFor(site, jar)).status).toBe(200)
})
