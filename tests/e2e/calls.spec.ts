import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { fakeClock, letPass } from '../setup/clock'
import { openPage, PARTICIPANT_PAGES } from '../setup/pages'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import type { Recorded, Site } from '../setup/site'

/** What somebody may ask of MyDataHelps in an hour of normal use, by either side. */
const MOST_CALLS_AN_HOUR = 60

/** What Ben presses to see every page, and the heading of where that leads. */
const WAYS: readonly [link: string | RegExp, heading: string][] = [
  ['My data', 'My data'],
  [/^Messages/, 'Messages'],
  ['What we have learned so far', 'What we have learned so far'],
  ['All messages', 'Messages'],
  ['Today', 'Hello, Ben'],
  ['Surveys that you have done', 'Your surveys'],
  ['You', 'You'],
  [/^Devices and clinics/, 'Devices and clinics'],
  ['You', 'You'],
  [/^Files/, 'Files'],
  ['Today', 'Hello, Ben'],
]

const FIGURES = /\/devicedata\/|\/fitbit\/|\/appleHealth\//

async function delegated(site: Site): Promise<Recorded[]> {
  return (await site.sandbox.requests()).filter(({ path }) => path.includes('/delegated/'))
}

test('Priya has many pages of everything, and waits for one of each', async ({ page, context, site }) => {
  await signInBrowser(context, site, 'priya.raman')
  for (const path of PARTICIPANT_PAGES.filter((each) => !/[\da-f-]{36}$/.test(each)))
    await openPage(page, site.appUrl + path)
  await sdkReady(page)
  const calls = await delegated(site)
  const lists = calls.filter(({ query }) => query.limit !== undefined)
  const further = calls.filter(
    // Figures are no list: what the days are on average takes all of them.
    ({ path, query }) => (query.pageID !== undefined || Number(query.pageNumber) > 0) && !FIGURES.test(path),
  )
  expect(further.map(({ path, query }) => [path, query])).toEqual([])
  for (const list of ['notifications', 'surveyresults', 'surveytasks', 'files', 'inbox'])
    expect(lists.map(({ path }) => path)).toContain(`/api/v1/delegated/${list}`)
  // Nor is everything asked for as one page.
  for (const { path, query } of lists) expect(Number(query.limit), path).toBeLessThanOrEqual(100)
})

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('an hour of normal use asks MyDataHelps less than sixty times', async ({ page, context, site }) => {
    // In the morning of Ben's day: at midnight all figures are asked for anew, as they should be.
    await fakeClock(page, new Date().setUTCHours(15, 0, 0, 0))
    await signInBrowser(context, site, 'ben.okafor')
    await page.goto(site.appUrl)
    await sdkReady(page)
    const go = async ([link, heading]: (typeof WAYS)[number]) => {
      await page.getByRole('link', { name: link, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await settled(page)
    }
    for (const way of WAYS) {
      await go(way)
      if (way[1] === 'My data')
        for (const period of ['Month', 'Day', 'Week']) {
          await page.getByText(period, { exact: true }).first().click()
          await settled(page)
        }
      if (way[1] === 'Your surveys') {
        await page
          .getByRole('button', { name: /Your answers$/ })
          .first()
          .click()
        await expect(page.getByRole('button', { name: /^Change/ })).toBeVisible()
      }
      await minutesPass(page, 3)
    }
    // Three times he looks at something else, and comes back.
    for (let looks = 0; looks < 3; looks++) {
      await page.evaluate(() => window.dispatchEvent(new Event('focus')))
      await settled(page)
      await minutesPass(page, 3)
    }
    for (const tab of ['My data', 'Messages', 'You', 'Hello, Ben']) {
      const way = WAYS.find(([, heading]) => heading === tab)
      if (way) await go(way)
      await minutesPass(page, 5)
    }
    const asked = (await delegated(site)).map(({ method, path }) => `${method} ${path}`)
    // Each page has asked: nobody has left before it was there.
    for (const part of ['/aggregate', '/surveyanswers', '/featuredexternalaccountproviders', '/files'])
      expect(asked.join('\n')).toContain(part)
    expect(asked.length, asked.join('\n')).toBeLessThan(MOST_CALLS_AN_HOUR)
  })
})

/** All that the page has begun to ask is there. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main [data-skeleton]')).toHaveCount(0)
  await letPass(page, 1_000, 1_000)
}

async function minutesPass(page: Page, minutes: number): Promise<void> {
  await page.clock.fastForward(minutes * 60_000)
  await letPass(page, 1_000, 1_000)
}
