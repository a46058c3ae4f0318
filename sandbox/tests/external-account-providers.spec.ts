import { z } from 'zod'
import { AccountConnection } from './account-connection'
import { expect, test } from './start-sandbox'

const providerSchema = z.object({
  id: z.int(),
  name: z.string(),
  category: z.string(),
  logoUrl: z.string(),
  enabled: z.boolean(),
  message: z.string().optional(),
  relatedProvider: z.string().optional(),
  managingOrganization: z.string().optional(),
  successorID: z.int().optional(),
})
const pageSchema = z.object({
  externalAccountProviders: z.array(providerSchema),
  totalExternalAccountProviders: z.int(),
})

test.describe('The providers that can be connected', () => {
  let token: string
  let search: (query: Record<string, string | number>) => Promise<z.infer<typeof pageSchema>>

  test.beforeEach(async ({ sandbox }) => {
    token = await sandbox.participantToken('ana.rivera', 'ExternalAccounts:read')
    search = async (query) => {
      const parameters = Object.entries(query).map(([name, value]) => [name, String(value)])
      const path = `externalaccountproviders?${new URLSearchParams(parameters)}`
      return pageSchema.parse(await (await sandbox.delegated(path, { token })).json())
    }
  })

  test('come by name, in pages that count from nought', async () => {
    const all = await search({})
    expect(all.totalExternalAccountProviders).toBe(126)
    expect(all.externalAccountProviders).toHaveLength(100)
    const names: string[] = []
    for (let pageNumber = 0; names.length < 126; pageNumber++) {
      const { externalAccountProviders } = await search({ pageSize: 45, pageNumber })
      names.push(...externalAccountProviders.map(({ name }) => name))
    }
    expect(new Set(names).size).toBe(126)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
    expect((await search({ pageNumber: 9 })).externalAccountProviders).toEqual([])
    expect((await search({ pageSize: 5000 })).externalAccountProviders).toHaveLength(100)
  })

  test('have the numbers that CareEvolution’s components look for', async () => {
    const { externalAccountProviders } = await search({ category: 'device manufacturer' })
    expect(Object.fromEntries(externalAccountProviders.map(({ name, id }) => [name, id]))).toEqual({
      Fitbit: 564,
      Garmin: 6327,
      Dexcom: 5691,
      Omron: 1466,
      Oura: 45417,
      'Google Health': 49369,
    })
  })

  test('are found by the start of a word, a postal code, a city or a state', async () => {
    const names = async (text: string) =>
      (await search({ search: text })).externalAccountProviders.map(({ name }) => name)
    expect(await names('GAR')).toEqual(['Garmin'])
    expect(await names('armin')).toEqual([])
    expect(await names('health g')).toEqual([])
    expect(await names('hill family')).toEqual(['Amber Hill Family Clinic', 'Windmill Hill Family Clinic'])
    const duluth = await names('dulu')
    expect(duluth.length).toBeGreaterThan(10)
    expect(await names('558')).toEqual(duluth)
    expect(await names('Minnesota')).toEqual(duluth)
    expect((await search({ search: 'dulu', category: 'Health Plan' })).totalExternalAccountProviders).toBe(
      duluth.filter((name) => name.endsWith('Health Plan')).length,
    )
  })

  test('are not all alike: some are closed, one was taken over, one has no logo', async ({ sandbox }) => {
    const all = [
      ...(await search({})).externalAccountProviders,
      ...(await search({ pageNumber: 1 })).externalAccountProviders,
    ]
    const named = (name: string) => all.find((provider) => provider.name === name)
    expect(named('Amber Hill Health Plan')).toMatchObject({ enabled: false, message: 'Unavailable' })
    expect(named(named('Cedar Point Medical Group')?.relatedProvider ?? '')?.enabled).toBe(true)
    expect(named('Elm Hollow Family Clinic')?.managingOrganization).toBeTruthy()
    expect(named('Quiet Water Family Clinic')?.logoUrl).toBe('')
    const [old] = all.filter(({ successorID }) => successorID !== undefined)
    const successor = all.find(({ id }) => id === old?.successorID)
    expect(successor?.name).toBe('River Bend Regional Hospital')

    const whole = await sandbox.participantToken('ana.rivera')
    const connection = new AccountConnection(sandbox, whole)
    await connection.decide(await connection.begin(old?.id ?? 0), 'allow')
    await connection.decide(await connection.begin(successor?.id ?? 0), 'allow')
    const accounts = await (await sandbox.delegated('externalaccounts', { token: whole })).json()
    expect(accounts).toMatchObject([{ provider: { id: successor?.id } }])
  })

  test('show a logo to everybody', async ({ sandbox }) => {
    const [fitbit] = (await search({ search: 'fitbit' })).externalAccountProviders
    const logo = await fetch(fitbit?.logoUrl ?? '')
    expect(logo.headers.get('Content-Type')).toBe('image/svg+xml')
    expect(await logo.text()).toMatch(/^<svg /)
    expect((await fetch(`${sandbox.baseUrl}api/v1/delegated/externalaccountproviders/1/logo`)).status).toBe(
      404,
    )
  })

  test('feature some before any search', async ({ sandbox }) => {
    const path = 'featuredexternalaccountproviders?featuredProvidersContext=Home'
    const featured = z.array(providerSchema).parse(await (await sandbox.delegated(path, { token })).json())
    expect(featured.map(({ id }) => id)).toContain(564)
    expect(featured.every(({ enabled }) => enabled)).toBe(true)
  })
})
