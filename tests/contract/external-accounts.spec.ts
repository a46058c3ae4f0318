import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { needs, ourReading, sandboxOnly } from './certainty'
import { expect, test } from './contract-test'
import { expectShape } from './expect-shape'
import { providersPage } from './sdk-schemas/external-accounts'
import type { Service } from './service'

test.use({ sandboxSettings: { SANDBOX_FETCH_SECONDS: '1' } })

const CONSENT = 'it takes someone who signs in at the provider'
const WAY_BACK = 'http://localhost:3000/connected?ok=%SUCCESSVALUE%'
const DEVICES = { Fitbit: 564, Garmin: 6327, Dexcom: 5691, Omron: 1466, Oura: 45417, 'Google Health': 49369 }

async function providers(service: Service, token: string, query: string) {
  const response = await service.delegated(`externalaccountproviders?${query}`, { token })
  return expectShape(providersPage, await response.json())
}

/** As the SDK does it: the hash goes through the API, the verifier through the address bar. */
async function connect(service: Service, token: string, provider: number, finalRedirectPath = WAY_BACK) {
  const verifier = randomBytes(16).toString('hex')
  const verifierHash = createHash('sha256').update(verifier).digest('base64url')
  const query = new URLSearchParams({ finalRedirectPath, verifierHash })
  const response = await service.delegated(`externalaccountproviders/${provider}/connect?${query}`, {
    method: 'POST',
    token,
  })
  return { response, verifier }
}

test.describe('Providers', () => {
  test('come in pages that are counted from 0, in the order of their names', async ({ service, token }) => {
    const all = await providers(service, token, 'pageSize=50')
    const names = all.externalAccountProviders.map(({ name }) => name)
    const page = async (query: string) =>
      (await providers(service, token, `pageSize=5${query}`)).externalAccountProviders.map(({ name }) => name)
    expect(await page('')).toEqual(names.slice(0, 5))
    expect(await page('&pageNumber=0')).toEqual(names.slice(0, 5))
    expect(await page('&pageNumber=1')).toEqual(names.slice(5, 10))
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
  })

  test('are found by the beginning of a word, in either case, and by category', async ({
    service,
    token,
  }) => {
    const [any] = (await providers(service, token, 'category=provider&pageSize=1')).externalAccountProviders
    const { name } = needs(any, 'health provider to search for')
    const word = name.split(' ').at(-1) ?? ''
    const found = async (search: string) =>
      (await providers(service, token, `pageSize=100&search=${encodeURIComponent(search)}`))
        .externalAccountProviders
    const start = word.slice(0, -1).toUpperCase()
    expect((await found(start)).length).toBeGreaterThan(0)
    for (const each of await providers(service, token, 'category=HEALTH%20PLAN&pageSize=20').then(
      (page) => page.externalAccountProviders,
    ))
      expect(each.category).toBe('Health Plan')
    expect(await found('zzzzqqq')).toEqual([])
  })

  test('have logos that need no token', async ({ service, token }) => {
    const { externalAccountProviders } = await providers(service, token, 'search=fitbit')
    const logoUrl = needs(externalAccountProviders[0]?.logoUrl, 'Fitbit among its providers')
    const logo = await fetch(new URL(logoUrl, service.baseUrl))
    expect(logo.status).toBe(200)
    expect(logo.headers.get('content-type')).toMatch(/^image\//)
  })

  test('of devices have the numbers that CareEvolution’s components look for', async ({ service, token }) => {
    const found = (await providers(service, token, 'category=Device%20Manufacturer&pageSize=100'))
      .externalAccountProviders
    const numbers = Object.fromEntries(found.map(({ name, id }) => [name, id]))
    for (const [name, id] of Object.entries(DEVICES)) {
      // A real project has some of them only.
      if (service.live && numbers[name] === undefined) ourReading(`this project does not offer ${name}`)
      else expect(numbers[name], name).toBe(id)
    }
  })
})

test.describe('Connecting an account', () => {
  test('begins with an address that belongs to nobody else, as a JSON string without a fragment', async ({
    service,
    token,
  }) => {
    sandboxOnly(CONSENT)
    const addresses = await Promise.all(
      [1, 2].map(async () => z.url().parse(await (await connect(service, token, 6327)).response.json())),
    )
    expect(new Set(addresses).size).toBe(2)
    for (const address of addresses) expect(address).not.toContain('#')
  })

  for (const [decision, ok] of [
    ['Allow', 'true'],
    ['Deny', 'false'],
  ] as const) {
    test(`ends where the app said, with "${ok}" for ${decision}`, async ({ service, token, page, sdk }) => {
      sandboxOnly(CONSENT)
      // The way back is a redirect, which passes by `page.route`: it must lead to a page that is there.
      const wayBack = `${sdk.origin}/connected`
      const { response, verifier } = await connect(service, token, 6327, `${wayBack}?ok=%SUCCESSVALUE%`)
      await page.goto(`${await response.json()}#verifier=${verifier}`)
      await page.getByRole('button', { name: new RegExp(`^${decision}`) }).click()
      await page.waitForURL(`${wayBack}?ok=${ok}`)
      const accounts = await (await service.delegated('externalaccounts', { token })).json()
      const account = accounts.find((each: { provider: { id: number } }) => each.provider.id === 6327)
      expect(account?.status ?? 'none').toMatch(decision === 'Allow' ? /^fetch/ : 'none')
    })
  }

  test('is refused to a browser that does not hold the verifier', async ({ service, token, page }) => {
    sandboxOnly(CONSENT)
    const { response } = await connect(service, token, 6327)
    await page.goto(`${await response.json()}#verifier=${'0'.repeat(32)}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Allow/ })).toHaveCount(0)
  })

  test('never leads to an origin that is not on the list', async ({ service, token }) => {
    sandboxOnly('which addresses must be registered with CareEvolution is not published')
    for (const path of ['https://evil.example/?ok=%SUCCESSVALUE%', 'javascript:alert(1)', '/connected'])
      expect((await connect(service, token, 6327, path)).response.status, path).toBe(400)
  })
})

test.describe('A connected account', () => {
  test('is fetched anew, and takes its data away when it goes', async ({ service, token }) => {
    sandboxOnly('it deletes all data that came through the account')
    const accounts = async () => (await service.delegated('externalaccounts', { token })).json()
    const fitbitNow = async () =>
      (await accounts()).find((each: { provider: { id: number } }) => each.provider.id === 564)
    const fitbit = await fitbitNow()
    expect(fitbit.status).toBe('fetchComplete')
    await service.delegated(`externalaccounts/refresh/${fitbit.id}`, { method: 'POST', token })
    expect((await fitbitNow()).status).toBe('fetchingData')
    await expect.poll(async () => (await fitbitNow()).status).toBe('fetchComplete')
    expect(Date.parse((await fitbitNow()).lastRefreshDate)).toBeGreaterThan(
      Date.parse(fitbit.lastRefreshDate),
    )
    const points = async () => {
      const response = await service.delegated('devicedata?namespace=Fitbit&limit=1', { token })
      return (await response.json()).deviceDataPoints.length
    }
    expect(await points()).toBe(1)
    const removed = await service.delegated(`externalaccounts/delete/${fitbit.id}`, {
      method: 'DELETE',
      token,
    })
    expect(removed.ok).toBe(true)
    expect(await points()).toBe(0)
  })

  test('that must be connected again says so', async ({ service, token }) => {
    sandboxOnly('a test cannot revoke what somebody has granted')
    const accounts = await (await service.delegated('externalaccounts', { token })).json()
    expect(accounts.map(({ status }: { status: string }) => status)).toContain('unauthorized')
  })
})
