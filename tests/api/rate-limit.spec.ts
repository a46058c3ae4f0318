import { signInOverHttp } from '../setup/sign-in'
import { expect, test } from '../setup/site-test'

// The count of one test would be in the way of another, before and after.
test.beforeAll(({ site }) => site.startAnew())
test.afterAll(({ site }) => site.startAnew())

test('a loop is stopped with 429 and told when to ask again; another person is not held up', async ({
  site,
}) => {
  const ana = await signInOverHttp(site, 'ana.rivera')
  const ben = await signInOverHttp(site, 'ben.okafor')
  const statuses: number[] = []
  let last: Response | undefined
  for (let count = 0; count < 130 && last?.status !== 429; count++) {
    last = await ana.fetch(`${site.appUrl}/api/participant-token`)
    statuses.push(last.status)
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(120)
  expect(last?.status).toBe(429)
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(last?.headers.get('cache-control')).toBe('no-store')
  expect(await last?.json()).toMatchObject({ error: { code: 'rate_limited' } })
  expect((await ben.fetch(`${site.appUrl}/api/participant-token`)).status).toBe(200)
})
