import type { Locator, Page } from '@playwright/test'
import { problemsOn } from '../setup/axe'
import { expect, test } from '../setup/browser-test'
import { sdkReady, sdkToken } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { surveyFrame } from '../setup/survey'

// Two minutes without anybody, of which the last forty seconds are the warning's.
test.use({
  siteSettings: { TEST_MOVABLE_CLOCK: 'yes', SESSION_IDLE_MINUTES: '2', OIDC_NAME: 'Idle' },
  expectedProblems: [/401 \(Unauthorized\)/],
})

const SECOND = 1_000

/** Time passes for the server, and for every tab. */
async function pass(page: Page, site: Site, milliseconds: number): Promise<void> {
  await site.passTime(milliseconds)
  await page.clock.runFor(milliseconds)
}

/** The computer sleeps: no timer runs, until somebody looks at the page again. */
async function sleep(page: Page, site: Site, milliseconds: number): Promise<void> {
  await site.passTime(milliseconds)
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + milliseconds)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}

async function open(page: Page, site: Site): Promise<void> {
  await page.clock.install()
  await signInBrowser(page.context(), site, 'ben.okafor')
  await page.goto(site.appUrl)
  await sdkReady(page)
}

async function openSurvey(page: Page, site: Site): Promise<void> {
  await open(page, site)
  await page.getByRole('button', { name: 'Start' }).first().click()
  await expect(surveyFrame(page).getByRole('heading', { level: 1 })).toBeVisible()
}

const warning = (page: Page) => page.getByRole('alertdialog', { name: 'Are you still there?' })

test('whoever does nothing is warned, in every tab, and one press in one of them is enough', async ({
  page,
  context,
  site,
}) => {
  await open(page, site)
  const other = await context.newPage()
  await other.goto(site.appUrl)
  await sdkReady(other)

  await pass(page, site, 60 * SECOND)
  // Somebody is there, if only in one tab.
  const told = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('heading', { level: 1 }).click()
  await told
  await pass(page, site, 75 * SECOND)
  for (const tab of [page, other]) await expect(warning(tab)).toHaveCount(0)

  await pass(page, site, 7 * SECOND)
  for (const tab of [page, other]) await expect(warning(tab)).toBeVisible()
  await expect(warning(page)).toHaveAccessibleDescription(/we sign you out in \d+ seconds\.$/)
  const stay = page.getByRole('button', { name: 'Stay signed in' })
  await expect(stay).toBeFocused()
  // It is what stands out: whoever hardly looks stays, and is not signed out.
  const colorOf = (button: Locator) => button.evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await colorOf(stay)).toBe(await colorOf(page.getByText('Start', { exact: true }).first()))
  expect(await problemsOn(page)).toEqual([])
  await page.keyboard.press('Enter')
  for (const tab of [page, other]) await expect(warning(tab)).toHaveCount(0)
  await pass(page, site, 75 * SECOND)
  for (const tab of [page, other]) await expect(warning(tab)).toHaveCount(0)
})

test('a warning that nobody answers ends the session, and closes the survey that was left open', async ({
  page,
  site,
}) => {
  await openSurvey(page, site)

  // Nobody can see whether they are answering: a survey has twice as long.
  await pass(page, site, 190 * SECOND)
  await expect(warning(page)).toHaveCount(0)
  await pass(page, site, 12 * SECOND)
  await expect(warning(page)).toBeVisible()
  await page.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(warning(page)).toHaveCount(0)
  await expect(surveyFrame(page).getByRole('heading', { level: 1 })).toBeVisible()

  await pass(page, site, 202 * SECOND)
  await expect(warning(page)).toBeVisible()
  await pass(page, site, 45 * SECOND)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await expect(page.getByText('Nothing happened here for a while.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await sdkToken(page)).toBeUndefined()
  await page.goto(site.appUrl)
  await expect(page).toHaveURL(/sign-in/)
})

test('a computer that wakes up after the end shows nothing more, but leaves a survey to be finished', async ({
  page,
  site,
}) => {
  await openSurvey(page, site)
  await sleep(page, site, 600 * SECOND)
  await expect(page.getByText('Please sign in again')).toBeAttached()
  await expect(page.getByText('Hello, Ben')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(warning(page)).toHaveCount(0)
})

test('before the end that no press puts off, one is warned once, with the time', async ({ page, site }) => {
  await open(page, site)
  await page.route('**/api/session', (route) => route.fulfill({ json: { ends_in: 590, idle_in: 120 } }))
  await pass(page, site, 81 * SECOND)
  const end = page.getByRole('alertdialog', { name: 'You will be signed out soon' })
  await expect(end).toHaveAccessibleDescription(/we sign you out at \d{1,2}:\d\d (AM|PM)\./)
  await page.getByRole('button', { name: 'OK' }).click()
  await expect(end).toHaveCount(0)
  await pass(page, site, 60 * SECOND)
  await expect(end).toHaveCount(0)
})

test.describe('a warning whose scripts do not come', () => {
  test.use({ expectedProblems: [/net::ERR_FAILED/] })

  test('is there once the network is back, and the server hears of the survey that was opened before', async ({
    page,
    site,
  }) => {
    const scripts = /_next\/static\/chunks\/[^/]+\.js/
    let lost = 0
    await page.route(scripts, async (route) => {
      const answer = await route.fetch()
      // Nothing else on the page speaks of an open survey to the server.
      if (!(await answer.text()).includes('survey_open')) return route.fulfill({ response: answer })
      lost++
      return route.abort()
    })
    await openSurvey(page, site)
    expect(lost).toBeGreaterThan(0)
    await page.unroute(scripts)
    const told = page.waitForResponse((answer) => answer.request().postDataJSON()?.survey_open === true)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await told
    await pass(page, site, 190 * SECOND)
    await expect(warning(page)).toHaveCount(0)
    await pass(page, site, 12 * SECOND)
    await expect(warning(page)).toBeVisible()
  })
})
