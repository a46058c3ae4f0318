import type { CookieJar } from '../setup/cookie-jar'
import { signInOverHttp } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { expect, MOVABLE_CLOCK, test } from '../setup/site-test'

test.use({ siteSettings: MOVABLE_CLOCK })

// An app that has met Ben already has a token of his, and remembers that he is enrolled.
test.beforeAll(({ site }) => site.startAnew())

const PATH = '/api/participant-token'
/** A token that was refused is replaced when it is older than ten seconds. */
const LONGER_THAN_A_TOKEN_MUST_LAST = 10_001

async function expectNotEnrolled(
  site: Site,
  jar: CookieJar,
  headers: Record<string, string> = {},
): Promise<void> {
  const response = await jar.fetch(site.appUrl + PATH, { headers })
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ error: { code: 'not_enrolled' } })
}

test('whoever has withdrawn from the study is signed in, and not a participant: no page, no token', async ({
  site,
}) => {
  await site.sandbox.setParticipant('ben.okafor', { withdrawn: true })
  const jar = await signInOverHttp(site, 'ben.okafor')
  await expectNotEnrolled(site, jar)

  for (const page of ['/', '/surveys']) {
    const answer = await jar.fetch(site.appUrl + page)
    expect(answer.status, page).toBe(307)
    expect(answer.headers.get('location'), page).toBe('/not-enrolled')
    expect(await answer.text(), page).not.toContain('Daily check-in')
  }
  const { url, response } = await jar.follow(site.appUrl)
  expect(url).toBe(`${site.appUrl}/not-enrolled`)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('You are not part of this study yet')

  // MyDataHelps said so when it was asked who they are. It is not asked for a token that it would refuse.
  const forms = (await site.sandbox.requests()).map(({ form }) => form?.grant_type)
  expect(forms).toContain('client_credentials')
  expect(forms).not.toContain('delegated_participant')
})

test('whoever withdraws while a page is open gets no further token once MyDataHelps has refused the last', async ({
  site,
}) => {
  const jar = await signInOverHttp(site, 'ana.rivera')
  expect((await jar.fetch(site.appUrl + PATH)).status).toBe(200)
  await site.sandbox.setParticipant('ana.rivera', { withdrawn: true })
  await site.passTime(LONGER_THAN_A_TOKEN_MUST_LAST)
  await expectNotEnrolled(site, jar, { 'cache-control': 'no-cache' })
  // The server has forgotten the one that it kept as well.
  await expectNotEnrolled(site, jar)
})
