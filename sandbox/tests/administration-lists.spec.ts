import { list } from './administration-client'
import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

test.describe('The lists of the administration API', () => {
  test('show everybody, or one by identifier; a stranger has nothing', async ({ sandbox }) => {
    for (const [name, field] of [
      ['surveytasks', 'surveyTasks'],
      ['surveyResults', 'surveyResults'],
      ['notifications', 'notifications'],
      ['externalAccounts', 'externalAccounts'],
    ] as const) {
      const everybody = await list(sandbox, name, 'limit=100', field)
      expect(new Set(everybody.items.map((item) => item.participantIdentifier)).size, name).toBeGreaterThan(0)
      const ben = await list(sandbox, name, 'participantIdentifier=ben.okafor', field)
      expect(new Set(ben.items.map((item) => item.participantIdentifier))).toEqual(new Set(['ben.okafor']))
      expect((await list(sandbox, name, 'participantIdentifier=nobody', field)).items).toEqual([])
    }
  })

  test('page through everything without loss or repeat, bound to their filters', async ({ sandbox }) => {
    const ids: string[] = []
    let pageID = ''
    do {
      const query = `status=complete&limit=50${pageID && `&pageID=${pageID}`}`
      const page = await list(sandbox, 'surveytasks', query, 'surveyTasks')
      ids.push(...page.items.map(({ id }) => id))
      pageID = page.nextPageID ?? ''
    } while (pageID)
    expect(ids.length).toBeGreaterThan(100)
    expect(new Set(ids).size).toBe(ids.length)

    const { nextPageID } = await list(sandbox, 'surveytasks', 'limit=5', 'surveyTasks')
    for (const query of [
      `limit=5&pageID=${nextPageID}&status=closed`,
      'pageID=none',
      'status=odd',
      'limit=x',
    ])
      expect((await sandbox.administration('GET', `surveytasks?${query}`)).status, query).toBe(400)
  })

  test('show device data of a namespace, and what there is to ask for', async ({ sandbox }) => {
    const query = 'namespace=Fitbit&type=Steps&participantIdentifier=ben.okafor&limit=5'
    const { items } = await list(sandbox, 'devicedatapoints', query, 'deviceDataPoints')
    expect(items).toHaveLength(5)
    expect(items[0]).toMatchObject({ namespace: 'Fitbit', type: 'Steps', value: expect.any(String) })
    const types = await (await sandbox.administration('GET', 'devicedatapoints/alldatatypes')).json()
    expect(types).toContainEqual({ namespace: 'Fitbit', type: 'Steps', enabled: true })
  })

  test('name the types of a namespace, of those collected or not, and never the project’s own', async ({
    sandbox,
  }) => {
    const types = async (query: string): Promise<{ namespace: string; type: string; enabled: boolean }[]> =>
      (await sandbox.administration('GET', `devicedatapoints/alldatatypes?${query}`)).json()
    const all = await types('')
    expect(new Set(all.map(({ namespace }) => namespace))).toEqual(
      new Set(['Fitbit', 'AppleHealth', 'Garmin', 'AirNowApi']),
    )
    const fitbit = await types('namespace=Fitbit')
    expect(fitbit).toEqual(all.filter(({ namespace }) => namespace === 'Fitbit'))
    expect(fitbit.length).toBeGreaterThan(10)
    expect(await types('namespace=garmin&enabled=false')).toEqual([
      { namespace: 'Garmin', type: 'Daily', enabled: false },
      { namespace: 'Garmin', type: 'Sleep', enabled: false },
    ])
    expect(await types('namespace=Garmin&enabled=true')).toEqual([])
    expect(await types('enabled=true')).toEqual(all.filter(({ enabled }) => enabled))
    expect(await types('namespace=Project')).toEqual([])
    for (const query of ['namespace=Nothing', 'enabled=perhaps'])
      expect(
        (await sandbox.administration('GET', `devicedatapoints/alldatatypes?${query}`)).status,
        query,
      ).toBe(400)
  })

  test('spell the state of an account their own way', async ({ sandbox }) => {
    const { items } = await list(sandbox, 'externalAccounts', 'participantIdentifier=ben.okafor')
    expect(items.map(({ status }) => status).sort()).toEqual(['FetchComplete', 'Unauthorized'])
    expect(items[0]).toMatchObject({
      lastRefreshDate: expect.stringMatching(/\d$/),
      provider: { id: expect.any(Number) },
    })
  })

  test('have no exports', async ({ sandbox }) => {
    expect(await answer(await sandbox.administration('GET', 'exports'))).toEqual({
      status: 200,
      body: { exports: [], totalExports: 0 },
    })
    expect((await sandbox.administration('GET', 'exports/1/data')).status).toBe(404)
  })
})
