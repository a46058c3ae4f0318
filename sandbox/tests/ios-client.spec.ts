import { randomUUID } from 'node:crypto'
import { answer, type SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const SCHEME = 'healthyrhythms'
const BACK = `${SCHEME}://connected?ok=%SUCCESSVALUE%`
const FITBIT = 564

test.use({ sandboxSettings: { SANDBOX_REDIRECT_ORIGINS: `${SCHEME}://, https://universal.example` } })

/** Asks as CareEvolution's kit for iOS does: it puts a query together without escaping `+`, `:` or `,`. */
function iosClient(sandbox: SandboxClient, token: string) {
  const ask = (method: string, path: string, query: Record<string, string> = {}) => {
    const items = Object.entries(query).map(([name, value]) => `${name}=${value.replaceAll('%', '%25')}`)
    return sandbox.send(`${path}?${items.join('&')}`, {
      method,
      token,
      headers: {
        Accept: 'application/json',
        'Accept-Language': 'en-US',
        'User-Agent': 'MyDataHelpsKit/2.0.0',
      },
    })
  }
  return {
    ask,
    list: async (path: string, query: Record<string, string>) => {
      const response = await ask('GET', `/api/v1/delegated/${path}`, query)
      expect(response.status, `${path} ${JSON.stringify(query)}`).toBe(200)
      return response.json()
    },
    accounts: async () => (await ask('GET', '/api/v1/delegated/externalaccounts')).json(),
  }
}

test.describe('A client such as the kit for iOS', () => {
  let client: ReturnType<typeof iosClient>

  test.beforeEach(async ({ sandbox }) => {
    client = iosClient(sandbox, await sandbox.participantToken('ben.okafor'))
  })

  test('names enumerated values in a case of its own', async () => {
    const statuses = async (status: string) =>
      (await client.list('surveytasks', { status })).surveyTasks.map(
        (task: { status: string }) => task.status,
      )
    expect(new Set(await statuses('Incomplete'))).toEqual(new Set(['incomplete']))
    expect(new Set(await statuses('Incomplete,CLOSED'))).toEqual(new Set(['incomplete', 'closed']))
    const steps = await client.list('devicedata', { namespace: 'fitbit', type: 'Steps', limit: '3' })
    expect(steps.deviceDataPoints).toHaveLength(3)
    expect(steps.deviceDataPoints[0]).toMatchObject({ namespace: 'Fitbit' })
    const types = await client.list('devicedata/allDataTypes', { namespace: 'APPLEHEALTH' })
    expect(new Set(types.map(({ namespace }: { namespace: string }) => namespace))).toEqual(
      new Set(['AppleHealth']),
    )
    const inbox = await client.list('inbox', { type: 'Survey', status: 'Incomplete', sortColumn: 'DueDate' })
    expect(inbox.items.length).toBeGreaterThan(1)
    const aggregate = await client.ask('GET', '/api/v2/delegated/devicedata/aggregate', {
      namespace: 'fitbit',
      type: 'activities-steps-intraday',
      intervalAmount: '1',
      intervalType: 'days',
      aggregateFunctions: 'Sum,COUNT',
      limit: '1',
    })
    const [day] = (await aggregate.json()).intervals
    expect(day).toMatchObject({ namespace: 'Fitbit', statistics: { sum: expect.any(Number) } })
    expect(Object.keys(day.statistics)).toEqual(['sum', 'count'])
  })

  test('leaves the plus of an offset as it is, which arrives as a space', async () => {
    const dated = (offset: string) => `2026-01-01T00:00:00.000${offset}`
    const steps = { namespace: 'Fitbit', type: 'Steps', limit: '2' }
    const expected = await client.list('devicedata', { ...steps, observedAfter: dated('Z') })
    expect(expected.deviceDataPoints).toHaveLength(2)
    for (const offset of ['+0000', '+00:00', '+1300', '+05:30', '-0500'])
      expect(
        (await client.list('devicedata', { ...steps, observedAfter: dated(offset) })).deviceDataPoints,
        offset,
      ).toEqual(expected.deviceDataPoints)
    const [newest] = expected.deviceDataPoints
    // The moment of the newest point, as a clock in Adelaide shows it: itself outside, as in every filter.
    const shifted = new Date(Date.parse(newest.observationDate) + 9.5 * 3_600_000).toISOString()
    const later = { ...steps, observedAfter: shifted.replace('Z', '+0930') }
    expect((await client.list('devicedata', later)).deviceDataPoints).toEqual([])
  })

  test('connects without a verifier, and comes back to its own scheme', async ({ sandbox }) => {
    const ana = iosClient(sandbox, await sandbox.participantToken('ana.rivera'))
    const connect = (finalRedirectPath: string) =>
      ana.ask('POST', `/api/v1/delegated/externalaccountproviders/${FITBIT}/connect`, { finalRedirectPath })
    const address = await (await connect(BACK)).json()
    const arrival = await fetch(address)
    expect(arrival.status).toBe(200)
    const page = await fetch(address, { method: 'POST', body: new URLSearchParams({ verifier: '' }) })
    expect(page.headers.get('Content-Security-Policy')).toContain(`form-action 'self' ${SCHEME}:;`)
    expect(await page.text()).toContain('Connect Fitbit?')
    const decided = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ verifier: '', decision: 'allow' }),
      redirect: 'manual',
    })
    expect(decided.headers.get('Location')).toBe(`${SCHEME}://connected?ok=true`)
    expect(await ana.accounts()).toMatchObject([{ provider: { id: FITBIT } }])
    expect((await connect('https://universal.example/connected')).status).toBe(200)
    for (const path of ['otherscheme://connected', 'javascript:alert(1)', 'healthyrhythm://connected'])
      expect((await connect(path)).status, path).toBe(400)
  })

  test('disconnects at its own path, with the data', async ({ sandbox }) => {
    const [fitbit] = (await client.accounts()).filter(
      ({ provider }: { provider: { id: number } }) => provider.id === FITBIT,
    )
    const path = `/api/cfhrprovideraccounts/account/${fitbit.id}`
    const query = { deleteData: 'true' }
    expect((await sandbox.send(`${path}?deleteData=true`, { method: 'DELETE' })).status).toBe(401)
    const reader = iosClient(sandbox, await sandbox.participantToken('ben.okafor', 'ExternalAccounts:read'))
    expect((await reader.ask('DELETE', path, query)).status).toBe(403)
    const other = iosClient(sandbox, await sandbox.participantToken('ana.rivera'))
    expect((await other.ask('DELETE', path, query)).status).toBe(204)
    expect(await client.accounts()).toHaveLength(2)

    const response = await client.ask('DELETE', path, query)
    expect(await answer(response)).toEqual({ status: 204, body: null })
    expect(response.headers.get('RateLimit-Limit')).toBe('100000')
    expect(await client.accounts()).toHaveLength(1)
    expect((await client.list('devicedata', { namespace: 'Fitbit' })).deviceDataPoints).toEqual([])
    expect((await client.ask('DELETE', path, query)).status).toBe(204)
  })
})

test('Study staff see what a participant’s own account is, and who looks after them', async ({ sandbox }) => {
  const fields = {
    accountEmail: null,
    accountMobilePhone: null,
    institutionCode: '',
    viewParticipantRecordLink: null,
  }
  const one = await sandbox.administration('GET', 'participants/ben.okafor')
  expect(await one.json()).toMatchObject(fields)
  const added = { participantIdentifier: randomUUID() }
  const { participant } = await (await sandbox.administration('PUT', 'participants', added)).json()
  expect(participant).toMatchObject(fields)
})
