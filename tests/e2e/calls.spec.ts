import { expect, test } from '../setup/browser-test'
import { openPage, PARTICIPANT_PAGES } from '../setup/pages'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import type { Recorded, Site } from '../setup/site'

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
  const further = calls.filter(({ query }) => query.pageID !== undefined || Number(query.pageNumber) > 0)
  expect(further.map(({ path, query }) => [path, query])).toEqual([])
  for (const list of ['notifications', 'surveyresults', 'surveytasks', 'files', 'inbox'])
    expect(lists.map(({ path }) => path)).toContain(`/api/v1/delegated/${list}`)
  // Nor is everything asked for as one page.
  for (const { path, query } of lists) expect(Number(query.limit), path).toBeLessThanOrEqual(100)
})
