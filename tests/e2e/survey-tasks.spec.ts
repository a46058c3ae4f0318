import { expect, test } from '../setup/browser-test'
import { sdkReady, sdkToken } from '../setup/sdk'
import { answerToTheEnd, surveyFrame } from '../setup/survey'

const PROGRESS = '/api/v1/delegated/custom/StudyProgress'

test('Ben sees one survey first, does his eighth check-in, and hears which it was and what is next', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  const toDo = page.getByRole('region', { name: 'Surveys to do' })
  const first = toDo.getByRole('listitem').first()
  await expect(first).toContainText('Next for you')
  await expect(first).toContainText('3 minutes')
  await expect(first.getByRole('button')).toHaveAccessibleName('Start Your week')
  await expect(first.getByRole('button')).toHaveAccessibleDescription(/^Late since /)
  const widths = await toDo
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().width))
  expect(widths[0]).toBeGreaterThan(2 * Math.max(...widths.slice(1)))

  const progress = page.getByRole('region', { name: 'How far you have come' })
  await expect(progress.getByRole('definition')).toHaveText(['12', '3'])
  // The study team sets a goal.
  await sdkReady(page)
  await fetch(site.myDataHelpsUrl + PROGRESS, {
    method: 'POST',
    headers: { authorization: `Bearer ${await sdkToken(page)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ weeklySurveyGoal: 5 }),
  })

  await toDo
    .getByRole('listitem')
    .filter({ hasText: 'Daily check-in' })
    .getByRole('button', { name: 'Start' })
    .click()
  await answerToTheEnd(page)
  await surveyFrame(page).getByRole('button', { name: 'Done' }).click()
  await expect(toDo.getByRole('status').first()).toHaveText(
    'Thank you! Your answers for “Daily check-in” were sent. That is your 8th “Daily check-in”.',
  )
  await expect(toDo.getByText('Next: Your week')).toBeVisible()
  await expect(progress.getByRole('definition')).toHaveText(['13', '2', '5'])
})

test.describe('where there is trouble', () => {
  test.use({ expectedProblems: [/Failed to load resource/] })

  test('offline, a survey says in place that it cannot open', async ({ page, context, signIn }) => {
    await signIn('Ana Rivera')
    await sdkReady(page)
    const item = page.getByRole('listitem').filter({ hasText: 'Daily check-in' })
    await expect(item.getByText(/^Due/)).toBeVisible()
    await context.setOffline(true)
    await item.getByRole('button', { name: 'Start' }).click()
    await expect(item.getByRole('status')).toContainText('because there is no connection.')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(item.getByRole('button', { name: 'Start' })).toBeFocused()
    await context.setOffline(false)
    await item.getByRole('button', { name: 'Start' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })
})
