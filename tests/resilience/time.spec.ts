import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { fakeClock } from '../setup/clock'
import { sdkReady, sdkToken } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { surveyFrame } from '../setup/survey'
import { SAID_BY_BROWSER } from './faults'
import { secondsUntil, sleep } from './passing'
import { callsTo, tell } from './rows'

test.use({ expectedProblems: [SAID_BY_BROWSER] })

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const SOON_S = 20
const MOST_CALLS = 30

const item = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Daily check-in' })
const start = (page: Page) => page.getByRole('button', { name: 'Start' }).first()

/** Opens the first page as Ana. `wrongBy`: how far the computer's clock is ahead, in milliseconds. */
async function openAsAna(page: Page, site: Site, wrongBy = 0): Promise<void> {
  await signInBrowser(page.context(), site, 'ana.rivera')
  await page.clock.setSystemTime(site.now() + wrongBy)
  await page.goto(site.appUrl)
  await sdkReady(page)
  await site.sandbox.forgetRequests()
}

const works = (page: Page) =>
  page.evaluate(async () => (await window.MyDataHelps?.getParticipantInfo())?.participantIdentifier)

const SLEEPS: readonly [fault: string, milliseconds: number, heading: string][] = [
  ['a minute', MINUTE, 'Hello, Ana'],
  ['twenty minutes', 20 * MINUTE, 'Hello, Ana'],
  ['an hour', HOUR, 'Please sign in again'],
  ['a night', 9 * HOUR, 'Please sign in again'],
  ['a week', 7 * 24 * HOUR, 'Please sign in again'],
]

test('whoever comes back to a computer that slept goes on, or signs in and is where they were', async ({
  page,
  site,
}) => {
  await fakeClock(page)
  for (const [fault, milliseconds, title] of SLEEPS) {
    await openAsAna(page, site)
    await sleep(page, site, milliseconds)
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(title)
    const over = title !== 'Hello, Ana'
    if (over) {
      expect(await sdkToken(page)).toBeUndefined()
      await expect(page.getByText('Daily check-in')).toHaveCount(0)
      await signInBrowser(page.context(), site, 'ana.rivera')
      await page.getByRole('link', { name: 'Sign in' }).click()
      await expect(heading).toHaveText('Hello, Ana')
      await sdkReady(page)
    }
    const goOnAfter = await secondsUntil(page, start(page), SOON_S)
    expect(await works(page)).toBe('ana.rivera')
    const calls = await callsTo(site)
    expect(calls, fault).toBeLessThanOrEqual(MOST_CALLS)
    const by = over ? 'signing in' : 'itself'
    tell({ moment: 'asleep', fault, saw: title, goOnAfter, by, lost: 'nothing', calls })
  }
})

/** Answers the first question of the Daily check-in, which is kept, and stands before the second. */
async function answerOne(page: Page): Promise<void> {
  await item(page).getByRole('button').click()
  await surveyFrame(page).getByRole('radio').first().check({ force: true })
  await surveyFrame(page).getByRole('button', { name: 'Next' }).click()
  await expect(second(page)).toBeVisible()
}

const second = (page: Page) => surveyFrame(page).getByText('How well did you sleep last night?')

test('a sleep in the middle of a survey loses no answer', async ({ page, site }) => {
  await fakeClock(page)
  for (const [fault, milliseconds] of [
    ['twenty minutes, survey open', 20 * MINUTE],
    ['a night, survey open', 9 * HOUR],
  ] as const) {
    await site.sandbox.reset()
    await openAsAna(page, site)
    await answerOne(page)
    await sleep(page, site, milliseconds)
    // It is theirs to finish, and what is on the page behind it is gone where the session is over.
    await expect(second(page)).toBeVisible()
    const over = milliseconds > HOUR
    if (over) await expect(page.getByText('Hello, Ana')).toHaveCount(0)
    await page.reload()
    if (over) {
      await signInBrowser(page.context(), site, 'ana.rivera')
      await page.goto(site.appUrl)
    }
    await sdkReady(page)
    await item(page).getByRole('button', { name: 'Continue' }).click()
    const goOnAfter = await secondsUntil(page, second(page), SOON_S)
    const calls = await callsTo(site)
    const by = over ? 'signing in' : 'itself'
    tell({ moment: 'asleep', fault, saw: 'The survey, as it was.', goOnAfter, by, lost: 'nothing', calls })
  }
})

test('a computer’s clock that is wrong, or is set, changes nothing', async ({ page, site }) => {
  await fakeClock(page)
  for (const [fault, wrongBy] of [
    ['a day ahead', 24 * HOUR],
    ['a day behind', -24 * HOUR],
  ] as const) {
    await openAsAna(page, site, wrongBy)
    await expect(start(page)).toBeVisible()
    expect(await works(page)).toBe('ana.rivera')
    const calls = await callsTo(site)
    expect(calls, fault).toBeLessThanOrEqual(3)
    tell({ moment: 'clock', fault, saw: 'Hello, Ana', goOnAfter: 0, by: 'itself', lost: 'nothing', calls })
  }
  for (const [fault, moved] of [
    ['set a day forward', 24 * HOUR],
    ['set a day back', -24 * HOUR],
  ] as const) {
    await openAsAna(page, site)
    await page.clock.setSystemTime(site.now() + moved)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    const goOnAfter = await secondsUntil(page, start(page), SOON_S)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ana')
    expect(await works(page)).toBe('ana.rivera')
    const calls = await callsTo(site)
    expect(calls, fault).toBeLessThanOrEqual(MOST_CALLS)
    tell({ moment: 'clock', fault, saw: 'Hello, Ana', goOnAfter, by: 'itself', lost: 'nothing', calls })
  }
})

test('a tab that crashes in the middle of a survey loses no answer', async ({ page, context, site }) => {
  await fakeClock(page)
  await openAsAna(page, site)
  await answerOne(page)
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => undefined)
  await crashed
  await site.sandbox.forgetRequests()
  const again = await context.newPage()
  await again.goto(site.appUrl)
  await sdkReady(again)
  await item(again).getByRole('button', { name: 'Continue' }).click()
  await expect(second(again)).toBeVisible()
  const saw = 'The browser’s own page; then the survey, as it was.'
  const calls = await callsTo(site)
  tell({
    moment: 'survey',
    fault: 'the tab crashed',
    saw,
    goOnAfter: 0,
    by: 'a press',
    lost: 'nothing',
    calls,
  })
})

test('without a network the page stays, says so, and goes on when there is one', async ({
  page,
  context,
  site,
}) => {
  await fakeClock(page)
  await openAsAna(page, site)
  await context.setOffline(true)
  const told = page.getByText('You are offline.')
  await expect(told).toBeVisible()
  const saw = (await told.textContent()) ?? ''
  await expect(start(page)).toBeVisible()
  await context.setOffline(false)
  const goOnAfter = await secondsUntil(page, told, SOON_S, 'gone')
  expect(await works(page)).toBe('ana.rivera')
  const calls = await callsTo(site)
  tell({ moment: 'list', fault: 'offline', saw, goOnAfter, by: 'itself', lost: 'nothing', calls })
})
