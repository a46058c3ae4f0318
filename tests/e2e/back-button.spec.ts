import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { sdkReady } from '../setup/sdk'
import { answerToTheEnd, surveyFrame } from '../setup/survey'

/** Comes to the first page from another one, so that there is somewhere to go back to. */
async function comeFromSurveys(page: Page): Promise<void> {
  // A link that is pressed before loads the next page anew.
  await sdkReady(page)
  await page.getByRole('link', { name: 'Surveys that you have done' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your surveys')
  await page.getByRole('link', { name: 'Back to the first page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hello/)
  // A page that was loaded anew would have lost it.
  await page.evaluate(() => Object.assign(window, { samePage: true }))
}

async function backLeadsToSurveys(page: Page): Promise<void> {
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your surveys')
  expect(await page.evaluate(() => 'samePage' in window)).toBe(true)
}

const question = (page: Page) => page.getByRole('alertdialog', { name: 'Leave this survey?' })

test('Back asks whether to leave the survey: staying keeps what is being typed, leaving closes it', async ({
  page,
  site,
  signInByHand,
}) => {
  await signInByHand('Ana Rivera')
  await comeFromSurveys(page)
  const button = page.getByRole('listitem').filter({ hasText: 'About you' }).getByRole('button')
  await button.click()
  const frame = surveyFrame(page)
  await frame.getByRole('button', { name: 'Next' }).click()
  const answer = frame.getByRole('textbox')
  await answer.fill('An')

  await page.goBack()
  await expect(question(page)).toBeVisible()
  await expect(question(page)).toHaveAccessibleDescription('Your answers on this page are not saved yet.')
  await expect(page.getByRole('button', { name: 'Stay' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page)).toHaveCount(0)
  await expect(page.locator('#mydatahelps-survey-frame')).toBeFocused()
  await expect(answer).toHaveValue('An')
  await answer.fill('Ana')

  // Twice in a row, as somebody presses who is in a hurry; not within the same millisecond, as only a test can.
  await page.goBack()
  await page.waitForFunction(() => window.history.state?.openSurvey)
  await page.goBack()
  await expect(question(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question(page)).toHaveCount(0)
  await expect(answer).toHaveValue('Ana')

  await page.goBack()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('“About you” was closed.')).toBeVisible()
  await expect(button).toBeFocused()
  await expect(page).toHaveURL(`${site.appUrl}/`)
  await backLeadsToSurveys(page)
})

test('after a survey that was finished, Back leads where it would have led before', async ({
  page,
  signInByHand,
}) => {
  await page.setViewportSize({ width: 360, height: 420 })
  await signInByHand('Ben Okafor')
  await comeFromSurveys(page)
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Daily check-in' })
    .getByRole('button', { name: 'Start' })
    .click()
  await answerToTheEnd(page)
  const history = await page.evaluate(() => window.history.length)
  await surveyFrame(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Thank you!')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Surveys to do' })).toBeFocused()
  expect(await page.evaluate(() => [window.history.length, window.history.scrollRestoration])).toEqual([
    history,
    'auto',
  ])
  await backLeadsToSurveys(page)
  // And forward again, where everything works as before.
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.locator('#mydatahelps-survey-frame')).toBeFocused()
  // Before there is anything to lose, nobody is asked.
  await expect(page.locator('#mydatahelps-survey-modal')).toContainClass('loaded')
  await page.goBack()
  await expect(question(page)).toHaveAccessibleDescription(/^What you saved before is kept\./)
  await page.getByRole('button', { name: 'Leave' }).click()
  await backLeadsToSurveys(page)
})

test('Back closes a survey that has not come yet, and asks nothing', async ({ page, signInByHand }) => {
  await page.route(/\/survey\?/, () => undefined)
  await signInByHand('Ana Rivera')
  await comeFromSurveys(page)
  await page.getByRole('button', { name: 'Start' }).first().click()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Opening the survey…')
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('was closed.')).toBeVisible()
  await backLeadsToSurveys(page)
})
