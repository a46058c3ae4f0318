import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'

const SURVEY = /\/survey\?/

async function openCheckIn(page: Page): Promise<void> {
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Daily check-in' })
    .getByRole('button', { name: /Start|Continue/ })
    .first()
    .click()
}

/** From now on no survey is answered, until `release`: those asked for later are. */
async function hangSurveys(page: Page): Promise<{ release: () => void }> {
  let hangs = true
  await page.route(SURVEY, (route) => (hangs ? undefined : route.continue()))
  return {
    release: () => {
      hangs = false
    },
  }
}

function frameOf(page: Page) {
  return page.frameLocator('#mydatahelps-survey-frame')
}

/** What the SDK does to the page behind the modal, and must undo. */
async function pageIsFree(page: Page): Promise<void> {
  await expect(page.locator('#mydatahelps-survey-modal')).toHaveCount(0)
  await expect(page.locator('body')).not.toHaveClass(/no-scroll/)
  expect(
    await page.evaluate(
      () => [...document.body.children].filter((child) => (child as HTMLElement).inert).length,
    ),
  ).toBe(0)
}

/** Leaves an open survey, from inside, without answering. */
async function leaveSurvey(page: Page): Promise<void> {
  await frameOf(page).getByRole('button', { name: 'Close', exact: true }).click()
  await frameOf(page)
    .getByRole('button', { name: /Leave without saving|Discard my answers/ })
    .click()
}

test('the modal has a role and a name, the frame a title, and focus goes in and comes back', async ({
  page,
  signIn,
}) => {
  await signIn('Ana Rivera')
  await openCheckIn(page)
  const dialog = page.getByRole('dialog', { name: 'Daily check-in' })
  await expect(dialog).toHaveAttribute('aria-modal', 'true')
  await expect(page.locator('#mydatahelps-survey-frame')).toHaveAttribute('title', 'Daily check-in')
  await expect(page.locator('#mydatahelps-survey-frame')).toBeFocused()
  // Nothing behind it can be reached by keyboard or screen reader.
  await expect(page.locator('[inert]').getByText('Sign out')).toHaveCount(1)

  await leaveSurvey(page)
  await pageIsFree(page)
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Daily check-in' }).getByRole('button'),
  ).toBeFocused()
  await expect(page.getByText('No answers were saved.')).toBeVisible()
})

test('the page behind keeps its place', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 360, height: 420 })
  await signIn('Ben Okafor')
  const button = page.getByRole('button', { name: 'Continue' })
  await button.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(100)
  await button.click()
  await expect(page.locator('#mydatahelps-survey-frame')).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  await frameOf(page).getByRole('button', { name: 'Close', exact: true }).click()
  await frameOf(page).getByRole('button', { name: 'Save and close' }).click()
  await pageIsFree(page)
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
})

test('a survey that does not open can be tried again or closed after fifteen seconds, and leaves no trace', async ({
  page,
  signIn,
}) => {
  await page.clock.install()
  await signIn('Ana Rivera')
  // The request hangs, as on a train; nothing is ever answered.
  const { release } = await hangSurveys(page)
  await openCheckIn(page)
  const dialog = page.getByRole('dialog', { name: 'Daily check-in' })
  await expect(dialog.getByRole('status')).toHaveText('Opening the survey…')
  await page.clock.runFor(15_000)
  await expect(dialog.getByRole('status')).toContainText('The survey did not open.')
  await expect(dialog.getByRole('button', { name: 'Try again' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await pageIsFree(page)

  // The SDK handles the next survey twice, and locks the page, if its listener was left behind.
  release()
  await openCheckIn(page)
  await expect(page.locator('#mydatahelps-survey-frame')).toBeFocused()
  await leaveSurvey(page)
  await pageIsFree(page)
})

test('trying again opens the survey', async ({ page, signIn }) => {
  await page.clock.install()
  await signIn('Ana Rivera')
  const { release } = await hangSurveys(page)
  await openCheckIn(page)
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Opening the survey…')
  await page.clock.runFor(15_000)
  release()
  await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click()
  await expect(frameOf(page).getByRole('heading', { level: 1 })).toBeVisible()
  await leaveSurvey(page)
  await pageIsFree(page)
})

test('Escape closes a survey that is still opening', async ({ page, signIn }) => {
  await signIn('Ana Rivera')
  await hangSurveys(page)
  await openCheckIn(page)
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Opening the survey…')
  await page.keyboard.press('Escape')
  await pageIsFree(page)
  await expect(page.getByText('“Daily check-in” was closed.')).toBeVisible()
})

test('an event that some other window has told does not end the survey', async ({ page, signIn }) => {
  await signIn('Ana Rivera')
  await openCheckIn(page)
  await expect(page.locator('#mydatahelps-survey-frame')).toBeFocused()
  await page.evaluate(() => window.postMessage({ type: 'surveyDidFinish', reason: 'Completed' }, '*'))
  await expect(page.getByRole('dialog')).toBeVisible()
  await leaveSurvey(page)
  await expect(page.getByText('No answers were saved.')).toBeVisible()
})

test.describe('an unknown survey', () => {
  test.use({ expectedProblems: [/404 \(Not Found\)/] })

  test('it is called unavailable', async ({ page, site, signIn }) => {
    // The server's own question comes to nothing, so the browser asks it.
    await site.sandbox.setFaults([
      { effect: 'status', path: '/api/v1/delegated/surveytasks', status: 503, count: 1 },
    ])
    await page.route(/\/api\/v1\/delegated\/surveytasks\?.*incomplete/, async (route) => {
      const response = await route.fetch()
      const body = await response.json()
      body.surveyTasks[0].surveyName = 'NoSuchSurvey'
      await route.fulfill({ response, json: body })
    })
    await signIn('Ana Rivera')
    await page.getByRole('button', { name: 'Start' }).first().click()
    await frameOf(page).getByRole('button', { name: 'Close' }).click()
    await expect(page.getByText('is not available right now.')).toBeVisible()
    await pageIsFree(page)
    // The list is asked for again once a survey is closed; the test's end would take the answer away meanwhile.
    await page.unrouteAll({ behavior: 'wait' })
  })
})
