import { expect, test } from '../setup/browser-test'
import { sdkReady } from '../setup/sdk'
import { answerToTheEnd, surveyFrame } from '../setup/survey'

test('a survey that MyDataHelps is slow to register is gone from the list a moment later', async ({
  page,
  signIn,
}) => {
  await page.clock.install()
  await signIn('Ana Rivera')
  await sdkReady(page)
  const before = await page.evaluate(() =>
    window.MyDataHelps?.querySurveyTasks({ status: 'incomplete', limit: 100 }),
  )
  let registered = false
  let asked = 0
  await page.route(/\/delegated\/surveytasks\?.*incomplete/, (route) => {
    if (route.request().frame() !== page.mainFrame()) return route.continue()
    asked++
    return registered ? route.continue() : route.fulfill({ json: before })
  })

  const toDo = page.getByRole('region', { name: 'Surveys to do' })
  const checkIn = toDo.getByRole('listitem').filter({ hasText: 'Daily check-in' })
  await checkIn.getByRole('button', { name: 'Start' }).click()
  await answerToTheEnd(page)
  // The second look is not to come before its time, however long this takes.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 20_000))
  await surveyFrame(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Thank you!')).toBeVisible()
  await expect.poll(() => asked).toBe(1)
  await expect(checkIn).toBeVisible()

  registered = true
  await page.clock.runFor(2_000)
  await expect(checkIn).toHaveCount(0)
  expect(asked).toBe(2)
})
