import type { Browser, Page } from '@playwright/test'
import { fakeClock, letPass } from '../setup/clock'
import { signInOverHttp } from '../setup/sign-in'
import type { Recorded, Site } from '../setup/site'
import { answerToTheEnd, surveyFrame } from '../setup/survey'
import { newContext } from './phone'
import { atMost, type Row } from './rows'

const MINUTE = 60_000
const REQUESTS = 200

/** What one participant costs at MyDataHelps, where requests are counted by the hour. */
export async function upstreamRows(browser: Browser, site: Site): Promise<Row[]> {
  await site.sandbox.reset()
  const jar = await signInOverHttp(site, 'priya.raman')
  const administrative = count(await site.sandbox.requests(), ({ path }) => path.includes('/administration/'))
  for (let number = 0; number < REQUESTS / 2; number++) {
    await Promise.all([1, 2].map(() => jar.fetch(`${site.appUrl}/api/participant-token`)))
  }
  const mints = count(
    await site.sandbox.requests(),
    ({ form }) => form?.grant_type === 'delegated_participant',
  )
  const delegated = await hourOfUse(browser, site)
  return [
    {
      work: `tokens minted for ${REQUESTS} requests of one participant`,
      measured: mints,
      unit: 'calls',
      goal: { text: '1', met: mints === 1 },
    },
    {
      work: 'administrative calls a sign-in',
      measured: administrative,
      unit: 'calls',
      goal: atMost(1, administrative),
    },
    {
      work: "delegated calls in an hour's normal use",
      measured: delegated,
      unit: 'calls',
      goal: atMost(60, delegated),
    },
  ]
}

/**
 * An hour of somebody who does a survey, reads what they have done, puts the phone away and takes it up again
 * every ten minutes, and opens the app anew once. The clock of the page is faked; the service is not.
 */
async function hourOfUse(browser: Browser, site: Site): Promise<number> {
  const context = await newContext(browser)
  const page = await context.newPage()
  await fakeClock(page)
  await page.goto(site.appUrl)
  await page.getByRole('button', { name: /^sign in/i }).click()
  await page.getByRole('button', { name: 'Ben Okafor' }).click()
  await page.waitForURL((url) => url.origin === site.appUrl)
  await site.sandbox.forgetRequests()

  await page.reload()
  await doSurvey(page)
  for (let times = 0; times < 6; times++) {
    await letPass(page, 10 * MINUTE, MINUTE)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await letPass(page, 1_000, 1_000)
    await page.getByRole('link', { name: 'Surveys that you have done' }).click()
    await page
      .getByText(/^Done /)
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Back to the first page' }).click()
    await page.getByRole('link', { name: 'Surveys that you have done' }).waitFor()
    if (times === 3) await page.reload()
  }
  const calls = count(await site.sandbox.requests(), ({ path }) => path.includes('/delegated/'))
  await context.close()
  return calls
}

async function doSurvey(page: Page): Promise<void> {
  const item = page.getByRole('listitem').filter({ hasText: 'Daily check-in' })
  await item.getByRole('button').click()
  await answerToTheEnd(page)
  await surveyFrame(page).getByRole('button', { name: 'Done' }).click()
  await page.getByText('Thank you!').waitFor()
}

function count(requests: Recorded[], which: (request: Recorded) => boolean): number {
  return requests.filter(which).length
}
