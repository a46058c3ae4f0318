import { z } from 'zod'
import { startSdkHost } from './sdk-host'
import { expect, test } from './start-sandbox'

const provider = z.strictObject({
  ID: z.int(),
  OrganizationName: z.string(),
  LogoURL: z.string(),
  Category: z.enum(['Provider', 'Health Plan', 'Device Manufacturer']),
})
const pageSchema = z.object({ Providers: z.array(provider), TotalCount: z.int() })

test.describe('Providers that everybody may look up', () => {
  test('are searched and paged, counted from one, without a token', async ({ sandbox }) => {
    const search = async (query: string) =>
      pageSchema.parse(await (await sandbox.send(`api/fhirpublicproviders?${query}`, {})).json())
    const all = await search('keyword=&pageSize=100&pageNumber=1')
    expect(all.TotalCount).toBeGreaterThan(120)
    const first = await search('keyword=&pageSize=45&pageNumber=1')
    const second = await search('keyword=&pageSize=45&pageNumber=2')
    expect([...first.Providers, ...second.Providers]).toEqual(all.Providers.slice(0, 90))
    expect((await search('keyword=WILLOW&pageSize=45&pageNumber=1')).Providers).toContainEqual({
      ID: 71_111,
      OrganizationName: 'Willow Springs Family Clinic',
      LogoURL: expect.stringMatching(/^http:\/\/localhost:\d+\/.*\/71111\/logo$/),
      Category: 'Provider',
    })
    // Whoever reads these takes every one for a provider that can be connected.
    expect(
      (await search('keyword=elm+hollow')).Providers.map(({ OrganizationName }) => OrganizationName),
    ).not.toContain('Elm Hollow Family Clinic')
    expect(await search('keyword=nobody')).toEqual({ Providers: [], TotalCount: 0 })
    expect((await sandbox.send('api/fhirpublicproviders?pageNumber=0', {})).status).toBe(400)
    const featured = await sandbox.send('api/featuredfhirpublicproviders?featuredProvidersContext=Home', {})
    expect(
      z
        .array(provider)
        .parse(await featured.json())
        .map(({ ID }) => ID),
    ).toContain(564)
  })

  test('are read by a page of any origin, as CareEvolution’s search does', async ({ page, sandbox }) => {
    const problems: string[] = []
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    const host = await startSdkHost(sandbox, 'ana.rivera')
    await page.goto(host.url)
    const totals = await page.evaluate(async (baseUrl) => {
      const read = async (path: string) =>
        (await fetch(baseUrl + path, { method: 'GET', headers: { Accept: 'application/json' } })).json()
      const found = await read('api/fhirpublicproviders?keyword=fit&pageSize=45&pageNumber=1')
      return [found.TotalCount, (await read('api/featuredfhirpublicproviders')).length]
    }, sandbox.baseUrl)
    expect(totals).toEqual([1, 4])
    expect(problems).toEqual([])
    host.stop()
  })
})
