import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { fakeClock } from '../setup/clock'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { surveyFrame } from '../setup/survey'
import { type Fault, PASSING, SAID_BY_BROWSER, STALLING, UNREADABLE } from './faults'
import { isThere, secondsUntil, wordsOf } from './passing'
import { callsTo, tell } from './rows'

test.use({ expectedProblems: [SAID_BY_BROWSER] })

const OPENS = '/survey-frame/surveys/DailyCheckIn'
const SENDS = '/survey-frame/surveys/DailyCheckIn/results'
/** A survey that does not say that it is there is told as one that did not open. */
const LONGEST_OPENING_S = 16
const MOST_CALLS = 30

const item = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Daily check-in' })
const question = (page: Page) => surveyFrame(page).getByText('How much energy did you have today?')
const problem = (page: Page) => page.getByRole('dialog').getByRole('status').getByText('did not open')
const failure = (page: Page) => surveyFrame(page).getByText(/^We could not (open|send|reach)/)
const thanks = (page: Page) => surveyFrame(page).getByRole('heading', { name: 'Thank you' })
const press = (page: Page, name: string) =>
  surveyFrame(page).getByRole('button', { name, exact: true }).click()

/** What MyDataHelps has of Ana's: her answers to each survey that she has finished. */
async function sent(page: Page): Promise<string[][]> {
  const query = { surveyName: ['DailyCheckIn'] }
  const list = await page.evaluate((asked) => window.MyDataHelps?.querySurveyAnswers(asked), query)
  const results = new Map<unknown, string[]>()
  for (const { surveyResultID, answers } of list?.surveyAnswers ?? [])
    results.set(surveyResultID, [...(results.get(surveyResultID) ?? []), ...answers])
  return [...results.values()]
}

/** Presses "Try again" of the app, or of the survey's own page, which may come in its place, until there is a question. */
async function startAgain(page: Page): Promise<void> {
  const name = { name: 'Try again' }
  const buttons = [
    page.getByRole('dialog').getByRole('button', name),
    surveyFrame(page).getByRole('button', name),
  ]
  await expect(async () => {
    for (const button of buttons) if (await isThere(button)) await button.click({ timeout: 1_000 })
    expect(await isThere(question(page))).toBe(true)
  }).toPass({ timeout: 30_000 })
}

async function openAsAna(page: Page, site: Site): Promise<void> {
  await fakeClock(page)
  await page.clock.setSystemTime(site.now())
  await signInBrowser(page.context(), site, 'ana.rivera')
  await page.goto(site.appUrl)
  await sdkReady(page)
}

test('a survey that does not start says so, and starts', async ({ page, site }) => {
  await openAsAna(page, site)
  const faults: readonly Fault[] = [
    ['its page never comes', { effect: 'frame-never-loads' }],
    ['its page says nothing', { effect: 'frame-never-answers' }],
    ...[...PASSING, ...UNREADABLE, ...STALLING].map(
      ([fault, rule]) => [fault, { path: OPENS, ...rule }] as const,
    ),
    ['every token refused', { effect: 'tokens-refused', path: '/survey-frame/**' }],
    ['tokens revoked', { effect: 'tokens-revoked', path: '/survey-frame/**', count: 1 }],
  ]
  for (const [fault, rule] of faults) {
    await site.sandbox.forgetRequests()
    await site.sandbox.setFaults([rule])
    await item(page).getByRole('button').click()
    await secondsUntil(page, [problem(page), failure(page), question(page)], LONGEST_OPENING_S)
    const inPanel = await problem(page).isVisible()
    const saw = inPanel ? await wordsOf(problem(page)) : await wordsOf(failure(page), question(page))
    await site.sandbox.setFaults([])
    const started = !inPanel && (await question(page).isVisible())
    if (!started) await startAgain(page)
    const goOnAfter = await secondsUntil(page, question(page), LONGEST_OPENING_S)
    const calls = await callsTo(site)
    expect(calls, fault).toBeLessThanOrEqual(MOST_CALLS)
    const by = started ? 'itself' : 'a press'
    tell({ moment: 'survey start', fault, saw, goOnAfter, by, lost: 'nothing', calls })
    await press(page, 'Close')
    await press(page, 'Leave without saving')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

/** Answers all questions, and stands before "Send answers". */
async function answerAll(page: Page, note: string): Promise<void> {
  const frame = surveyFrame(page)
  await frame.getByRole('radio').first().check({ force: true })
  await press(page, 'Next')
  await frame.getByRole('radio', { name: 'Not so well' }).check({ force: true })
  await press(page, 'Next')
  await expect(frame.getByRole('checkbox').first()).toBeAttached()
  await press(page, 'Next')
  await frame.getByRole('textbox').fill(note)
}

test('answers that could not be sent are still there, and are sent once', async ({ page, site }) => {
  await openAsAna(page, site)
  const faults: readonly Fault[] = [
    ...PASSING,
    ...UNREADABLE.filter(([, { effect }]) => effect === 'html-body'),
    ['not understood (400)', { effect: 'status', status: 400 }],
    ['every token refused', { effect: 'tokens-refused' }],
    ['tokens revoked', { effect: 'tokens-revoked', count: 1 }],
    ['slow', { effect: 'delay', delayMilliseconds: 300 }],
    // The page is there already, and is not asked for again.
    ['the survey’s page does not come any more', { effect: 'frame-never-loads', path: undefined }],
    ['the survey’s page says nothing any more', { effect: 'frame-never-answers', path: undefined }],
  ]
  for (const [fault, rule] of faults) {
    // The survey is to do again.
    await site.sandbox.reset()
    await page.goto(site.appUrl)
    await sdkReady(page)
    await item(page).getByRole('button').click()
    const note = `What I wrote while there was ${fault}`
    await answerAll(page, note)
    await site.sandbox.forgetRequests()
    await site.sandbox.setFaults([{ path: SENDS, ...rule }])
    await press(page, 'Send answers')
    await secondsUntil(page, [failure(page), thanks(page)], LONGEST_OPENING_S)
    const saw = await wordsOf(failure(page), thanks(page))
    await site.sandbox.setFaults([])
    const arrived = await thanks(page).isVisible()
    if (!arrived) {
      await press(page, 'Back to my answers')
      await expect(surveyFrame(page).getByRole('textbox')).toHaveValue(note)
      await press(page, 'Send answers')
    }
    const goOnAfter = await secondsUntil(page, thanks(page), LONGEST_OPENING_S)
    await press(page, 'Done')
    await expect(item(page)).toHaveCount(0)
    const calls = await callsTo(site)
    expect(await sent(page), fault).toEqual([expect.arrayContaining([note, 'notWell'])])
    const by = arrived ? 'itself' : 'a press'
    tell({ moment: 'survey finish', fault, saw, goOnAfter, by, lost: 'nothing', calls })
  }
})
