import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { fakeClock } from '../setup/clock'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { type Fault, PASSING, SAID_BY_BROWSER, STALLING, UNREADABLE } from './faults'
import { secondsUntil } from './passing'
import { callsTo, tell } from './rows'

test.use({ expectedProblems: [SAID_BY_BROWSER] })

const ASKS = '/api/*/delegated/**'
const OUTAGE = 'We can’t reach MyDataHelps right now.'
const NOT_READ = 'We could not load your surveys.'
/** Longer than an answer is fresh. */
const A_WHILE = 31 * 60_000
/** A call hangs for thirty seconds at most, then is asked again after 75; and the one after it may have hung with it. */
const LONGEST_S = 240
/** A token that was refused is replaced when it is older than ten seconds. */
const LONGER_THAN_A_TOKEN_MUST_LAST = 10_001
/** The page asks five questions, and each again while the fault lasts. */
const MOST_CALLS = 60

const start = (page: Page) => page.getByRole('button', { name: 'Start' }).first()
const toDo = (page: Page) => page.getByRole('region', { name: 'Surveys to do' })

async function fail(site: Site, rule: Fault[1]): Promise<void> {
  await site.sandbox.forgetRequests()
  await site.sandbox.setFaults([{ path: ASKS, ...rule }])
}

async function openAsBen(page: Page, site: Site): Promise<void> {
  await fakeClock(page)
  await page.clock.setSystemTime(site.now())
  await signInBrowser(page.context(), site, 'ben.okafor')
}

async function tellRow(
  site: Site,
  row: { moment: string; fault: string; saw: string; goOnAfter: number; by: 'itself' | 'a press' },
): Promise<void> {
  const calls = await callsTo(site)
  expect(calls, row.fault).toBeLessThanOrEqual(MOST_CALLS)
  tell({ ...row, lost: 'nothing', calls })
}

test('a list that is read again keeps what there is, says what is the matter, and goes on by itself', async ({
  page,
  site,
}) => {
  await openAsBen(page, site)
  await page.goto(site.appUrl)
  await sdkReady(page)
  await expect(start(page)).toBeVisible()
  const faults: readonly Fault[] = [
    ...PASSING,
    ...STALLING,
    ['answers for no browser', { effect: 'no-cors' }],
  ]
  for (const [fault, rule] of faults) {
    await page.clock.fastForward(A_WHILE)
    await fail(site, rule)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    const told = page.locator('[data-outage]').getByText(/right now|a lot of requests/)
    await secondsUntil(page, told, LONGEST_S)
    const saw = (await told.textContent()) ?? ''
    await expect(start(page), fault).toBeVisible()
    await site.sandbox.setFaults([])
    const goOnAfter = await secondsUntil(page, page.locator('[data-outage]'), LONGEST_S, 'gone')
    await expect(start(page), fault).toBeVisible()
    await tellRow(site, {
      moment: 'list, again',
      fault,
      saw: `${saw} The list stays.`,
      goOnAfter,
      by: 'itself',
    })
  }
})

/** Opens the page while it fails; what is seen instead of the list. */
async function firstLook(page: Page, site: Site, rule: Fault[1], told: Locator): Promise<string> {
  await fail(site, rule)
  await page.goto(site.appUrl, { waitUntil: 'commit' })
  await secondsUntil(page, told, LONGEST_S)
  return (await told.first().innerText()).replaceAll(/\s+/g, ' ')
}

test('a list that does not come at all says why, and comes', async ({ page, site }) => {
  await openAsBen(page, site)
  const told = toDo(page).getByRole('alert').filter({ hasText: NOT_READ })
  const lasting: readonly Fault[] = [
    ...UNREADABLE,
    ['not allowed (403)', { effect: 'status', status: 403 }],
    ['nothing of the kind (404)', { effect: 'status', status: 404 }],
    ['every token refused', { effect: 'tokens-refused' }],
  ]
  for (const [fault, rule] of lasting) {
    const saw = await firstLook(page, site, rule, told)
    await site.sandbox.setFaults([])
    // What is not allowed, or not there, is not worth asking again: it is there the next time that the page is opened.
    const tryAgain = toDo(page).getByRole('button', { name: 'Try again' })
    await ((await tryAgain.isVisible()) ? tryAgain.click() : page.reload())
    const goOnAfter = await secondsUntil(page, start(page), LONGEST_S)
    await tellRow(site, { moment: 'list', fault, saw, goOnAfter, by: 'a press' })
  }
  const banner = page.getByText(OUTAGE)
  for (const [fault, rule] of [...PASSING, ...STALLING].filter(([, { status }]) => status !== 429)) {
    const saw = await firstLook(page, site, rule, banner)
    await site.sandbox.setFaults([])
    const goOnAfter = await secondsUntil(page, start(page), LONGEST_S)
    await tellRow(site, { moment: 'list', fault, saw, goOnAfter, by: 'itself' })
  }
  for (const [fault, rule] of [
    ['slow', { effect: 'delay', delayMilliseconds: 500 }],
    ['tokens revoked', { effect: 'tokens-revoked' }],
  ] as const) {
    await site.passTime(LONGER_THAN_A_TOKEN_MUST_LAST)
    await firstLook(page, site, rule, page.getByRole('heading', { level: 1 }))
    // By the real time, which the answers take: a page whose clock is hurried on would give them up.
    const begun = performance.now()
    await expect(start(page), fault).toBeVisible()
    const goOnAfter = Math.round((performance.now() - begun) / 1000)
    await site.sandbox.setFaults([])
    await tellRow(site, { moment: 'list', fault, saw: 'The list, after a moment.', goOnAfter, by: 'itself' })
  }
})
