import { z } from 'zod'
import { scopesOnShow } from '@/app/(participant)/pages'
import type { CookieJar } from '../setup/cookie-jar'
import { signInOverHttp } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { expect, MOVABLE_CLOCK, test } from '../setup/site-test'

test.use({ siteSettings: MOVABLE_CLOCK })

// What the app remembers of tokens is what is counted here.
test.beforeAll(({ site }) => site.startAnew())

const PATH = '/api/participant-token'
/** How the browser says that MyDataHelps refused the token that it has. */
const REFUSED = { 'cache-control': 'no-cache' }
const MORE_THAN_TEN_SECONDS = 10_001

const tokenAnswer = z.object({ access_token: z.string() })

async function tokenFor(jar: CookieJar, appUrl: string, headers: Record<string, string>): Promise<string> {
  const answer = await jar.fetch(appUrl + PATH, { headers })
  return tokenAnswer.parse(await answer.json()).access_token
}

/** The requests for participant tokens that MyDataHelps has seen. */
async function mints(site: Site) {
  return (await site.sandbox.requests()).filter(({ form }) => form?.grant_type === 'delegated_participant')
}

test('fifty requests at once make one mint and one service token, with the fields that MyDataHelps documents', async ({
  site,
}) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  const answers = await Promise.all(Array.from({ length: 50 }, () => jar.fetch(site.appUrl + PATH)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200))

  const requests = (await site.sandbox.requests()).filter(({ path }) => path.endsWith('/connect/token'))
  const service = requests.filter(({ form }) => form?.grant_type === 'client_credentials')
  const delegated = await mints(site)
  expect(service).toHaveLength(1)
  expect(delegated).toHaveLength(1)

  expect(service[0]?.form).toEqual({
    scope: 'api',
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: '[redacted]',
  })
  expect(service[0]?.assertion).toMatchObject({
    iss: site.environment.MYDATAHELPS_SERVICE_ACCOUNT,
    sub: site.environment.MYDATAHELPS_SERVICE_ACCOUNT,
    aud: `${site.myDataHelpsUrl}/identityserver/connect/token`,
  })
  expect(delegated[0]?.form).toEqual({
    scope: scopesOnShow.join(' '),
    grant_type: 'delegated_participant',
    participant_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    client_id: 'RKStudio.DelegatedParticipant',
    client_secret: '[redacted]',
    token: '[redacted]',
  })
})

test('a token that MyDataHelps refused is not given again, and a new one opens the data', async ({
  site,
}) => {
  const jar = await signInOverHttp(site, 'ana.rivera')
  const token = (headers: Record<string, string> = {}) => tokenFor(jar, site.appUrl, headers)
  const opens = async (accessToken: string) =>
    (
      await fetch(`${site.myDataHelpsUrl}/api/v1/delegated/participant`, {
        headers: { authorization: `Bearer ${accessToken}` },
      })
    ).ok
  const first = await token()
  expect(await opens(first)).toBe(true)
  await site.sandbox.setFaults([{ effect: 'tokens-revoked', path: '/api/*/delegated/**' }])
  expect(await opens(first)).toBe(false)

  await site.passTime(MORE_THAN_TEN_SECONDS)
  // Nobody has said that it was refused, and the server cannot know.
  expect(await token()).toBe(first)
  const second = await token(REFUSED)
  expect(second).not.toBe(first)
  expect(await opens(second)).toBe(true)
  // The new one is everybody's from then on.
  expect(await token()).toBe(second)
})

test('a page that goes on refusing gets a new token once in ten seconds, not each time', async ({ site }) => {
  const jar = await signInOverHttp(site, 'aroha.ngata')
  const token = () => tokenFor(jar, site.appUrl, REFUSED)
  const first = await token()
  expect(await token()).toBe(first)
  await site.passTime(MORE_THAN_TEN_SECONDS)
  const second = await token()
  expect(second).not.toBe(first)
  expect(await token()).toBe(second)
  expect(await mints(site)).toHaveLength(2)
})
