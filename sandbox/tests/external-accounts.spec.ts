import { AccountConnection, FITBIT, GARMIN } from './account-connection'
import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

/** Willow Springs Family Clinic, whose permission ran out. */
const CLINIC = 71_111

test.describe('The accounts that Ben has', () => {
  test('are a Fitbit, and a clinic that he must connect again', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ben.okafor', 'ExternalAccounts:read')
    const { status, body } = await answer(await sandbox.delegated('externalaccounts', { token }))
    expect(status).toBe(200)
    expect(body).toMatchObject([
      { provider: { id: FITBIT, name: 'Fitbit', category: 'Device Manufacturer' }, status: 'fetchComplete' },
      { provider: { id: CLINIC, category: 'Provider' }, status: 'unauthorized' },
    ])
  })

  test('can be refreshed, connected again, and deleted', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ben.okafor')
    const call = (method: string, path: string) =>
      sandbox.delegated(`externalaccounts${path}`, { method, token })
    const list = async () => (await call('GET', '')).json()
    const [fitbit, clinic] = await list()

    expect((await call('POST', `/refresh/${clinic.id}`)).status).toBe(400)
    expect((await call('POST', '/refresh/99')).status).toBe(404)
    expect((await call('POST', `/refresh/${fitbit.id}`)).status).toBe(204)
    const [refreshed] = await list()
    expect(refreshed.status).toBe('fetchingData')
    expect(Date.parse(refreshed.lastRefreshDate)).toBeGreaterThan(Date.parse(fitbit.lastRefreshDate))

    const connection = new AccountConnection(sandbox, token)
    await connection.decide(await connection.begin(CLINIC), 'allow')
    expect(await list()).toMatchObject([{}, { id: clinic.id, status: 'fetchingData' }])

    for (const time of ['first', 'second'])
      expect((await call('DELETE', `/delete/${clinic.id}`)).status, time).toBe(204)
    expect(await list()).toMatchObject([{ id: fitbit.id }])
  })

  test('bring the days since the last time when they are refreshed, in every call alike', async ({
    sandbox,
  }) => {
    const DAYS = 2 * 86_400
    await sandbox.control('PUT', 'clock', { participantTokenSeconds: 2 * DAYS })
    const token = await sandbox.participantToken('ben.okafor')
    await sandbox.control('PUT', 'clock', { offsetSeconds: DAYS })
    const read = async (path: string) => (await sandbox.send(`api/${path}`, { token })).json()
    const v2 = 'namespace=Fitbit&type=activities-steps-intraday'
    const told = async () => ({
      summaries: (await read('v1/delegated/fitbit/dailySummaries?pageSize=4')).results,
      totals: (await read('v1/delegated/devicedata?namespace=Fitbit&type=Steps&limit=4')).deviceDataPoints,
      sums: (
        await read(
          `v2/delegated/devicedata/aggregate?${v2}&intervalAmount=1&intervalType=Days&aggregateFunctions=sum&limit=4`,
        )
      ).intervals,
      hours: (await read(`v2/delegated/devicedata?${v2}&limit=100`)).deviceDataPoints,
    })
    const before = await told()
    const apple = await read('v1/delegated/devicedata?namespace=AppleHealth')

    const [{ id }] = await read('v1/delegated/externalaccounts')
    await sandbox.delegated(`externalaccounts/refresh/${id}`, { method: 'POST', token })
    expect(await told()).toEqual(before)
    await sandbox.control('PUT', 'clock', { offsetSeconds: DAYS + 6 })
    const after = await told()
    expect(after.hours[0].observationDate > before.hours[0].observationDate).toBe(true)
    expect(after.summaries).not.toEqual(before.summaries)
    const steps: number[] = after.summaries.map((summary: { steps: number }) => summary.steps)
    expect(after.totals.map(({ value }: { value: string }) => Number(value))).toEqual(steps)
    // A day on which nobody has walked yet has no hours to sum up.
    const walked = steps.filter((count) => count > 0)
    const sums = after.sums.map(({ statistics }: { statistics: { sum: number } }) => statistics.sum)
    expect(sums.slice(0, walked.length)).toEqual(walked)
    expect(await read('v1/delegated/devicedata?namespace=AppleHealth')).toEqual(apple)
  })

  test('take their data with them when they are deleted', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ben.okafor')
    const get = async (path: string) => (await sandbox.delegated(path, { token })).json()
    const points = async (namespace: string) =>
      (await get(`devicedata?namespace=${namespace}&limit=1`)).deviceDataPoints
    expect(await points('Fitbit')).toHaveLength(1)
    const [{ id }] = await get('externalaccounts')
    await sandbox.delegated(`externalaccounts/delete/${id}`, { method: 'DELETE', token })
    expect(await points('Fitbit')).toEqual([])
    expect(await points('AppleHealth')).toHaveLength(1)
    expect((await get('fitbit/dailySummaries')).results).toEqual([])

    const connection = new AccountConnection(sandbox, token)
    await connection.decide(await connection.begin(FITBIT), 'allow')
    expect(await points('Fitbit')).toHaveLength(1)
  })

  test('are nobody else’s to touch', async ({ sandbox }) => {
    const bens = await sandbox.participantToken('ben.okafor')
    const anas = await sandbox.participantToken('ana.rivera')
    const [fitbit] = await (await sandbox.delegated('externalaccounts', { token: bens })).json()
    const path = `externalaccounts/delete/${fitbit.id}`
    expect((await sandbox.delegated(path, { method: 'DELETE', token: anas })).status).toBe(204)
    expect(await (await sandbox.delegated('externalaccounts', { token: bens })).json()).toHaveLength(2)
  })

  test('count among several of one participant', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ben.okafor')
    const connection = new AccountConnection(sandbox, token)
    await connection.decide(await connection.begin(GARMIN), 'allow')
    await connection.decide(await connection.begin(GARMIN), 'allow')
    expect(await (await sandbox.delegated('externalaccounts', { token })).json()).toHaveLength(3)
  })
})
