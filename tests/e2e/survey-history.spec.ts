import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { answerToTheEnd, surveyFrame } from '../setup/survey'

const RESULTS = '/api/v1/delegated/surveyresults'
const TASKS = '/api/v1/delegated/surveytasks'

const history = (page: Page) => page.getByRole('region', { name: 'Surveys done and missed' })
const rows = (page: Page) => history(page).getByRole('listitem')

test('Ben finds what he has just finished on top, reads an older answer, corrects it, and deletes another', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  // Assigned ninety days ago: by the order of assignment it would be the last of all.
  await page.getByRole('button', { name: /^Continue About you/ }).click()
  await answerToTheEnd(page)
  await surveyFrame(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Thank you!')).toBeVisible()
  await page.getByRole('link', { name: 'Surveys that you have done' }).click()
  await expect(rows(page).first()).toContainText('About you')
  await expect(rows(page).first()).toContainText(/Done \w/)
  await expect(rows(page)).toHaveCount(15)
  await expect(rows(page).filter({ hasText: 'Missed' })).toHaveCount(2)

  const row = rows(page).filter({ hasText: 'Daily check-in' }).first()
  await row.getByRole('button', { name: /^Daily check-in Done \w+, .* Your answers$/ }).click()
  const energy = row.locator('dl > div').filter({ hasText: 'Energy' })
  await expect(energy).toContainText(/\d/)
  await expect(energy).not.toContainText('10')

  await row.getByRole('button', { name: /^Change Daily check-in/ }).click()
  const frame = surveyFrame(page)
  await frame.getByRole('radio', { name: /^10/ }).check({ force: true })
  await frame.getByRole('button', { name: 'Next' }).click()
  await answerToTheEnd(page)
  await frame.getByRole('button', { name: 'Done' }).click()
  await expect(row.getByRole('status').filter({ hasText: 'Thank you!' })).toBeVisible()
  await expect(row.getByRole('button', { name: /^Change/ })).toBeFocused()
  // It has kept its place and its day, though MyDataHelps dates it today.
  await expect(rows(page).nth(1)).toContainText('Energy10')

  await row.getByRole('button', { name: /^Delete Daily check-in/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep them' }).click()
  await expect(row.getByRole('button', { name: /^Delete/ })).toBeFocused()
  await row.getByRole('button', { name: /^Delete/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(row).toContainText('Your answers are deleted.')
  await expect(row.locator(':focus')).toContainText('Daily check-in')
  await expect(row.getByRole('button')).toHaveCount(0)
  const deleted = (await site.sandbox.requests()).filter(({ method }) => method === 'DELETE')
  expect(deleted.map(({ path, status }) => [path.startsWith(RESULTS), status])).toEqual([[true, 204]])
  await page.reload()
  await expect(rows(page)).toHaveCount(14)
})

test('Priya pages through months without waiting for all, and the keyboard stays where the new rows begin', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Priya Raman')
  await page.getByRole('link', { name: 'Surveys that you have done' }).click()
  await expect(rows(page).first()).toBeVisible()
  const ofHistory = ({ path, query }: { path: string; query: Record<string, string> }) =>
    path === RESULTS || (path === TASKS && query.status !== 'incomplete')
  expect((await site.sandbox.requests()).filter(ofHistory)).toHaveLength(2)

  const more = history(page).getByRole('button', { name: 'Show more' })
  let presses = 0
  for (let before = await rows(page).count(); await more.count(); before = await rows(page).count()) {
    await more.press('Enter')
    await expect.poll(() => rows(page).count()).toBeGreaterThan(before)
    await expect(rows(page).nth(before).locator(':focus')).toHaveCount(1)
    presses++
  }
  expect(presses).toBeGreaterThan(4)
  expect(await rows(page).count()).toBeGreaterThan(220)
  const months = await history(page).getByRole('heading', { level: 3 }).allTextContents()
  expect(months.length).toBeGreaterThan(6)
  expect(new Set(months).size).toBe(months.length)

  // What is changed far down changes the first page, and with it where every other page begins.
  const opener = rows(page).getByRole('button').last()
  const entry = await opener.evaluate((button) => button.dataset.entry)
  const last = rows(page).filter({ has: page.locator(`[data-entry="${entry}"]`) })
  await opener.click()
  await last.getByRole('button', { name: /^Delete/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(last).toContainText('Your answers are deleted.')
  await expect(last.locator(':focus')).toHaveCount(1)
})

test.describe('when something is wrong', () => {
  test.use({ expectedProblems: [/Failed to load resource/] })

  test('the history says what, shows what it has, and can be asked again', async ({ page, site, signIn }) => {
    await signIn('Ben Okafor')
    const open = async (rules: Record<string, unknown>[]) => {
      await site.sandbox.setFaults(rules)
      await page.goto(`${site.appUrl}/surveys`)
    }
    const alert = history(page).getByRole('alert')

    await open([{ effect: 'status', path: [RESULTS, TASKS], status: 404 }])
    await expect(alert).toContainText('We could not load your surveys.')
    await expect(rows(page)).toHaveCount(0)
    await site.sandbox.setFaults([])
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(rows(page)).toHaveCount(14)

    await open([{ effect: 'status', path: TASKS, status: 404 }])
    await expect(alert).toBeVisible()
    await expect(rows(page)).toHaveCount(12)

    await open([{ effect: 'status', path: RESULTS, status: 403 }])
    await expect(history(page).getByText('This study does not show your answers here.')).toBeVisible()
    await expect(alert).toHaveCount(0)
    await expect(rows(page)).toHaveCount(14)
    await expect(rows(page).getByRole('button')).toHaveCount(0)

    await site.sandbox.setFaults([])
    await page.goto(`${site.appUrl}/surveys`)

    const row = rows(page).filter({ hasText: 'Your week' }).first()
    await site.sandbox.setFaults([{ effect: 'status', path: '/api/v1/delegated/surveyanswers', status: 404 }])
    await row.getByRole('button').click()
    await expect(row.getByRole('alert')).toContainText('We could not load your answers.')
    await site.sandbox.setFaults([
      { effect: 'status', method: 'DELETE', path: `${RESULTS}/**`, status: 403, count: 1 },
      { effect: 'status', method: 'DELETE', path: `${RESULTS}/**`, status: 500 },
    ])
    await row.getByRole('button', { name: 'Try again' }).click()
    for (const why of ['The study does not let you delete', 'Your answers were not deleted. MyDataHelps']) {
      await row.getByRole('button', { name: /^Delete/ }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
      await expect(row.getByRole('alert')).toContainText(why)
      await expect(row.getByRole('button', { name: /^Delete/ })).toBeFocused()
    }
  })
})
