/**
 * What a screen reader is given of each page, held against files that are committed: a change of names, roles or order
 * is then seen in review. To accept changes:
 *
 *     npx playwright test --project=e2e --no-deps tests/e2e/accessibility-tree.spec.ts --update-snapshots
 */
import { expect, test } from '../setup/browser-test'
import { FIXED_PLACE, ON_THE_FIXED_DAY, setFixedDay } from '../setup/fixed-day'
import { nameOfPage, openPage, PARTICIPANT_PAGES } from '../setup/pages'
import { signInBrowser } from '../setup/sign-in'

test.use({ siteSettings: ON_THE_FIXED_DAY, ...FIXED_PLACE })

test('the accessibility tree of each page is the one that is committed', async ({ page, context, site }) => {
  const compare = async (path: string) => {
    await openPage(page, site.appUrl + path)
    // Also what comes late and has no place kept for it.
    await page.waitForLoadState('networkidle')
    // The site has other ports each time.
    const tree = (await page.locator('body').ariaSnapshot()).replaceAll(
      site.myDataHelpsUrl,
      'https://mydatahelps.example',
    )
    expect.soft(`${tree}\n`).toMatchSnapshot(`${nameOfPage(path)}.yml`)
  }
  await setFixedDay(context)
  await compare('/sign-in')
  await signInBrowser(context, site, 'ben.okafor')
  for (const path of PARTICIPANT_PAGES) await compare(path)
})
