import { expect, test } from '../setup/browser-test'

// Only React's development build runs effects twice, so this file starts the development server.
test.use({ siteSettings: { TEST_DEVELOPMENT_SERVER: 'yes' } })

test('effects that run twice make one request for a token', async ({ page, signIn }) => {
  test.setTimeout(120_000)
  let tokenRequests = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/participant-token')) tokenRequests++
  })
  await signIn('Ben Okafor')
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible({ timeout: 60_000 })
  expect(tokenRequests).toBe(1)
})
