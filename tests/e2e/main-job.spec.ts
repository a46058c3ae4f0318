import { persistParticipant } from '../setup/administration'
import { expect, test } from '../setup/browser-test'
import { answerOne, answerToTheEnd, surveyFrame } from '../setup/survey'

test('Ana signs in on her phone, does a survey, sees it done, and signs out', async ({
  page,
  site,
  signInByHand,
}) => {
  await signInByHand('Ana Rivera')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ana')

  const toDo = page.getByRole('region', { name: 'Surveys to do' })
  await expect(toDo.getByRole('listitem')).toHaveCount(2)

  const checkIn = toDo.getByRole('listitem').filter({ hasText: 'Daily check-in' })
  // Tomorrow's evening may have begun where the sandbox counts its days.
  await expect(checkIn).toContainText(/Due (today|tomorrow)/)
  await checkIn.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('dialog', { name: 'Daily check-in' })).toBeVisible()
  await answerToTheEnd(page)
  await surveyFrame(page).getByRole('button', { name: 'Done' }).click()

  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(toDo.getByRole('status').first()).toHaveText(
    'Thank you! Your answers for “Daily check-in” were sent.',
  )
  await expect(toDo.getByRole('listitem')).toHaveCount(1)
  await expect(toDo.getByRole('heading', { name: 'Surveys to do' })).toBeFocused()
  await page.getByRole('link', { name: 'Surveys that you have done' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Daily check-in' })).toContainText('Done')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${site.appUrl}/sign-in`)
  await page.getByRole('button', { name: /^sign in/i }).click()
  // The provider asks who it is: Ana's session there is over as well.
  await expect(page.getByRole('button', { name: 'Ben Okafor' })).toBeVisible()
})

test('a survey that is left halfway is kept, says so, and goes on where it was', async ({
  page,
  signInByHand,
}) => {
  await signInByHand('Ana Rivera')
  const item = page.getByRole('listitem').filter({ hasText: 'About you' })
  await item.getByRole('button', { name: 'Start' }).click()

  const frame = surveyFrame(page)
  const next = frame.getByRole('button', { name: 'Next' })
  await next.click()
  const question = await frame.getByRole('heading', { level: 1 }).textContent()
  await answerOne(frame.locator('form, main').first())
  await next.click()
  await expect(frame.getByRole('heading', { level: 1 })).not.toHaveText(question ?? '')
  const second = await frame.getByRole('heading', { level: 1 }).textContent()
  await frame.getByRole('button', { name: 'Close', exact: true }).click()
  await frame.getByRole('button', { name: 'Save and close' }).click()

  await expect(page.getByText('Your answers for “About you” are saved.')).toBeVisible()
  await expect(item).toContainText('Started, not finished')
  await item.getByRole('button', { name: 'Continue' }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(second ?? '')
})

test('Ben sees what is overdue, what he has started, what he has done, and his last message', async ({
  page,
  signInByHand,
}) => {
  await signInByHand('Ben Okafor')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
  await expect(page.getByText('Healthy Rhythms Study')).toBeVisible()

  const toDo = page.getByRole('region', { name: 'Surveys to do' })
  await expect(toDo.getByRole('listitem').first()).toContainText('Late since')
  await expect(toDo.getByRole('button', { name: 'Continue' })).toHaveCount(1)

  await expect(page.getByRole('region', { name: 'Latest message' })).toContainText('Sent')

  await page.getByRole('link', { name: 'Surveys that you have done' }).click()
  await expect(page).toHaveTitle('Your surveys – Healthy Rhythms Study')
  const over = page.getByRole('region', { name: 'Surveys done and missed' }).getByRole('listitem')
  await expect(over.filter({ hasText: /Done \w/ })).toHaveCount(12)
  await expect(over.filter({ hasText: /Missed \w/ })).toHaveCount(2)
})

test('Chris, who is not enrolled, is told so kindly, can look again, and can leave', async ({
  page,
  site,
  signInByHand,
}) => {
  await signInByHand('Chris Lee')
  await expect(page).toHaveURL(`${site.appUrl}/not-enrolled`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are not part of this study yet')
  await expect(page.getByRole('link', { name: 'study@example.org' })).toBeVisible()

  await page.getByRole('link', { name: 'Check again' }).click()
  await expect(page).toHaveURL(`${site.appUrl}/not-enrolled`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${site.appUrl}/sign-in`)
})

test('Chris joins the study, looks again, and is in, without having signed out', async ({
  page,
  site,
  signInByHand,
}) => {
  await signInByHand('Chris Lee')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are not part of this study yet')
  await persistParticipant(site, { participantIdentifier: 'chris.lee' })
  // What the app remembers holds for ten minutes, but not against whoever asks on purpose.
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are not part of this study yet')
  await page.getByRole('link', { name: 'Check again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Chris')
})

test('whoever opens a page without a session is brought back to it after signing in', async ({
  page,
  site,
}) => {
  await page.goto(`${site.appUrl}/?from=a-reminder`)
  await page.getByRole('button', { name: /^sign in/i }).click()
  await page.getByRole('button', { name: 'Ben Okafor' }).click()
  await expect(page).toHaveURL(`${site.appUrl}/?from=a-reminder`)
})

test('before anybody signs in, the page says whose study it is, who sees the answers, and how to reach the team', async ({
  page,
  site,
}) => {
  await page.goto(`${site.appUrl}/sign-in`)
  await expect(page).toHaveTitle('Healthy Rhythms Study')
  const main = page.getByRole('main')
  await expect(main).toContainText('Healthy Rhythms Study')
  await expect(main).toContainText('Lakeside Health Institute')
  await expect(main).toContainText('The study team receives your answers.')
  const logo = main.locator('img')
  await expect(logo).toHaveAttribute('src', `${site.myDataHelpsUrl}/project/logo.svg`)
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await expect(page.getByRole('link', { name: 'study@example.org' })).toBeVisible()
  await page.getByRole('button', { name: 'Español' }).click()
  await expect(page.getByRole('link', { name: '555-0142' })).toHaveAccessibleName('Teléfono: 555-0142')
})
