import { expect, test } from '../setup/site-test'

test('health says that the process serves, and asks nobody', async ({ site }) => {
  const response = await fetch(`${site.appUrl}/api/health`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
  expect(await site.sandbox.requests()).toEqual([])
})

test('readiness has a line for each that the app depends on', async ({ site }) => {
  const response = await fetch(`${site.appUrl}/api/health/ready`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    status: 'ok',
    checks: { mydatahelps: 'ok', identity_provider: 'ok' },
  })
})
