import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'

const toSurveys = (page: Page) => page.getByRole('link', { name: 'Surveys that you have done' })
const back = (page: Page) => page.getByRole('link', { name: 'Back to the first page' })

test('a page that is moved to is there at once, and shows again what is known, without asking twice', async ({
  page,
  site,
  signIn,
}) => {
  let tokenRequests = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/participant-token')) tokenRequests++
  })
  await signIn('Ben Okafor')
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('region', { name: 'Latest message' })).toContainText('Sent')
  await site.sandbox.forgetRequests()

  await toSurveys(page).click()
  await expect(page.getByText(/^Done /)).toHaveCount(12)
  // What was on the first page came with its document, and is known for as long as the page lives.
  await back(page).click()
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Latest message' })).toContainText('How was your day?')
  await toSurveys(page).click()
  await expect(page.getByText(/^Done /)).toHaveCount(12)

  const asked = (await site.sandbox.requests()).filter(({ path }) => path.includes('/delegated/'))
  expect(asked.map(({ path, query }) => [path, query.status]).toSorted()).toEqual([
    ['/api/v1/delegated/surveyresults', undefined],
    ['/api/v1/delegated/surveytasks', 'complete,closed'],
  ])
  expect(tokenRequests).toBe(1)
})

test('what came with a page is still known when the router has forgotten the page', async ({
  page,
  signIn,
}) => {
  await page.clock.install()
  await signIn('Ben Okafor')
  // Whoever is quicker than the page leaves before it has all come.
  await expect(page.getByRole('region', { name: 'Latest message' })).toContainText('Sent')
  await toSurveys(page).click()
  await expect(page.getByText(/^Done /)).toHaveCount(12)
  // The router keeps pages for five minutes. What is older than ten is asked again, and here never answered.
  await page.route('**/delegated/**', () => undefined)
  await page.clock.runFor(11 * 60_000)
  await back(page).click()
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Latest message' })).toContainText('How was your day?')
})

test.describe('without a network', () => {
  test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED|error occurred when fetching the script/] })

  test('a page that is known is still there to be read', async ({ page, context, signIn }) => {
    await page.clock.install()
    await signIn('Ben Okafor')
    await toSurveys(page).click()
    await expect(page.getByText(/^Done /)).toHaveCount(12)
    await back(page).click()
    await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
    // Once a page has settled, the router keeps the ways from it.
    await page.clock.runFor(2_000)
    await context.setOffline(true)
    await toSurveys(page).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your surveys')
    await expect(page.getByText(/^Done /)).toHaveCount(12)
    await back(page).click()
    await expect(page.getByText('Daily check-in').first()).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText('You are offline.')).toHaveCount(0)
  })
})
