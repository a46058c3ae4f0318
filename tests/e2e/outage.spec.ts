import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { fakeClock, letPass, stopClock } from '../setup/clock'

// An app that has met Ben already need not ask who he is.
test.beforeAll(({ site }) => site.startAnew())
// And one that has met an outage asks less for a while.
test.afterAll(({ site }) => site.startAnew())

test.use({
  expectedProblems: [
    /503 \(Service Unavailable\)|429 \(Too Many Requests\)|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/,
  ],
})

test('signing in while MyDataHelps cannot be asked tells nobody that they are not enrolled', async ({
  page,
  site,
  signInByHand,
}) => {
  await site.sandbox.setFaults([{ effect: 'status', path: '/api/v1/administration/**', status: 503 }])
  await signInByHand('Ben Okafor')
  await expect(page).toHaveURL(`${site.appUrl}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
  await expect(page.getByText('We can’t reach MyDataHelps right now.')).toBeVisible()

  // Nobody presses anything: the page asks again by itself, and the server asks MyDataHelps again.
  await site.sandbox.setFaults([])
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
})

const DELEGATED = '/api/*/delegated/**'
const start = (page: Page) => page.getByRole('button', { name: 'Start' }).first()
const latest = (page: Page) => page.getByRole('region', { name: 'Latest message' })

test('what hits all the page is told once, and is over for all at once', async ({ page, site, signIn }) => {
  await fakeClock(page)
  await site.sandbox.setFaults([{ effect: 'status', path: DELEGATED, status: 503 }])
  await signIn('Ben Okafor')
  const line = page.getByText('We can’t reach MyDataHelps right now.')
  await expect(line).toHaveCount(1)
  // No part of the page repeats it: each waits, in the shape of what will come, and says so after a while.
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0)
  await page.clock.runFor(6_000)
  await expect(latest(page).getByRole('status')).toHaveText('Still loading…')
  await expect(latest(page).getByRole('status')).toBeVisible()

  // Else, on a busy machine, the page has gone on by itself before the press arrives.
  await stopClock(page)
  await site.sandbox.setFaults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(start(page)).toBeVisible()
  await expect(latest(page)).toContainText('Sent')
  await expect(page.getByRole('banner')).toContainText('Healthy Rhythms Study')
  await expect(line).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'All is well again.' })).toHaveCount(1)
  // The button is gone, and focus is not lost with it.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('nobody presses: the first part that has an answer brings the others along', async ({
  page,
  site,
  signIn,
}) => {
  await fakeClock(page)
  await site.sandbox.setFaults([{ effect: 'drop', path: DELEGATED }])
  await signIn('Ben Okafor')
  // The network is there; it is MyDataHelps that drops every connection.
  await expect(page.getByText('We can’t reach MyDataHelps right now.')).toBeVisible()
  await expect(page.getByText('You are offline')).toHaveCount(0)
  await letPass(page, 40_000, 4_000)
  await site.sandbox.setFaults([])
  await letPass(page, 80_000, 4_000)
  await expect(start(page)).toBeVisible()
  await expect(latest(page)).toContainText('Sent')
  await expect(page.getByText('We can’t reach MyDataHelps right now.')).toHaveCount(0)
})

test('when the limit of requests is used up, the page says until when, and asks nothing before', async ({
  page,
  site,
  signIn,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/delegated/') && request.method() === 'GET') asked.push(request.url())
  })
  await fakeClock(page)
  await site.sandbox.setFaults([
    { effect: 'status', path: DELEGATED, status: 429, headers: { 'RateLimit-Reset': '600' } },
  ])
  await signIn('Ben Okafor')
  await expect(
    page.getByText(/^That was a lot of requests. Try again at (.+, )?\d{1,2}:\d\d (AM|PM)\.$/),
  ).toBeVisible()
  const tryAgain = page.getByRole('button', { name: 'Try again' })
  await expect(tryAgain).toHaveAttribute('aria-disabled', 'true')

  await site.sandbox.setFaults([])
  asked.length = 0
  await letPass(page, 580_000, 60_000)
  await tryAgain.click({ force: true })
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await page.getByRole('link', { name: 'Messages', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Messages')
  // Nor does a reload ask, neither from here nor from the server.
  await site.sandbox.forgetRequests()
  await page.goto(site.appUrl)
  await expect(tryAgain).toHaveAttribute('aria-disabled', 'true')
  expect(asked).toEqual([])
  expect((await site.sandbox.requests()).filter(({ path }) => path.includes('/delegated/'))).toEqual([])

  await letPass(page, 90_000, 30_000)
  await expect(start(page)).toBeVisible()
  await expect(latest(page)).toContainText('Sent')
  await expect(tryAgain).toHaveCount(0)
})

test('a slow list hides no other part, and what stands in its place is there in forced colors too', async ({
  page,
  site,
  signIn,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await site.sandbox.setFaults([{ effect: 'hang', path: '/api/v1/delegated/surveytasks' }])
  await signIn('Ben Okafor')
  await expect(latest(page).getByText('How was your day?')).toBeVisible()
  const bone = page.locator('[data-skeleton] [aria-hidden] > div').first()
  await expect(bone).toBeVisible()
  await expect(bone).toHaveCSS('border-top-style', 'solid')
})
