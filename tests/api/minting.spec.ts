import { scopesOnShow } from '@/app/(participant)/pages'
import { signInOverHttp } from '../setup/sign-in'
import { expect, test } from '../setup/site-test'

// A site of its own: what it remembers of tokens is what is counted here.
test.use({ siteSettings: { OIDC_NAME: 'Minting' } })

const PATH = '/api/participant-token'

test('fifty requests at once make one mint and one service token, with the fields that MyDataHelps documents', async ({
  site,
}) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  const answers = await Promise.all(Array.from({ length: 50 }, () => jar.fetch(site.appUrl + PATH)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200))

  const requests = (await site.sandbox.requests()).filter(({ path }) => path.endsWith('/connect/token'))
  const service = requests.filter(({ form }) => form?.grant_type === 'client_credentials')
  const delegated = requests.filter(({ form }) => form?.grant_type === 'delegated_participant')
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

test('a token that MyDataHelps refused is not given again, but only once in ten seconds', async ({
  site,
}) => {
  const jar = await signInOverHttp(site, 'ana.rivera')
  const token = async (headers: Record<string, string> = {}) =>
    ((await (await jar.fetch(site.appUrl + PATH, { headers })).json()) as { access_token: string })
      .access_token
  const first = await token()
  expect(await token({ 'cache-control': 'no-cache' })).toBe(first)
})
