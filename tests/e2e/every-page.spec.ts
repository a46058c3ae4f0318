import type { Page } from '@playwright/test'
import { problemsInAnyLook, problemsOn } from '../setup/axe'
import { expect, test } from '../setup/browser-test'
import { hiddenFocus, smallTargets, tabsOffScreen, tooWide } from '../setup/layout-problems'
import { openPage, PARTICIPANT_PAGES } from '../setup/pages'
import { signInBrowser } from '../setup/sign-in'

// On each page a few dozen looks; pages open quickly, but not all at once.
test.setTimeout(300_000)

// A page that there is not.
test.use({ expectedProblems: [/404 \(Not Found\)/] })

const PHONE = { width: 360, height: 740 }

/** Pages that stand before the login, or in place of those behind it. */
const OUTSIDE = ['/sign-in', '/sign-in?error=Callback']

/** Each page is opened once, and looked at in all ways. */
test('on every page axe has no finding, all fits, and the keyboard sees what it reaches; nobody is told who looks at what', async ({
  page,
  context,
  site,
}) => {
  const look = async (path: string) => {
    await page.setViewportSize(PHONE)
    await openPage(page, site.appUrl + path)
    expect.soft(await problemsInAnyLook(page), path).toEqual([])
    expect.soft(await smallTargets(page), `${path}: targets`).toEqual([])
    await fitsAnywhere(page, path)
  }
  for (const path of OUTSIDE) await look(path)
  await signInBrowser(context, site, 'chris.lee')
  await look('/not-enrolled')
  await context.clearCookies({ name: /session-token/ })
  await signInBrowser(context, site, 'ben.okafor')
  for (const path of PARTICIPANT_PAGES) {
    await look(path)
    await keyboardSeesAll(page, path)
  }
  await look('/no-such-page')

  const asked = await site.sandbox.requests()
  expect(asked.filter(({ path }) => path.endsWith('/customevents'))).toEqual([])
})

/** On the smallest phone, with text twice as large, and on a screen that is enlarged four times. */
async function fitsAnywhere(page: Page, path: string): Promise<void> {
  const fits = async (what: string) => {
    expect.soft(await tooWide(page), `${path} ${what}`).toEqual([])
    expect.soft(await tabsOffScreen(page), `tabs of ${path} ${what}`).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 640 })
  await fits('at 320 pixels')
  await setTextSize(page, '200%')
  await fits('at 320 pixels with text twice as large')
  await setTextSize(page, '')
  // What is left of 1280 × 1024 when everything is four times as large.
  await page.setViewportSize({ width: 320, height: 256 })
  await fits('at 400 %')
}

/** Whatever the keyboard reaches can be seen, also on a low screen with large text. */
async function keyboardSeesAll(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 560 })
  await setTextSize(page, '200%')
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press('Tab')
    expect.soft(await hiddenFocus(page), `${path}, after ${presses + 1} presses of Tab`).toBeUndefined()
    if (await page.evaluate(() => document.activeElement === document.body)) break
  }
  // And back: what is above comes into view from below.
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('Shift+Tab')
    expect.soft(await hiddenFocus(page), `${path}, going back`).toBeUndefined()
  }
}

/** What the text-size setting of a phone does; the page's own policy allows no style sheet of a stranger. */
async function setTextSize(page: Page, size: string): Promise<void> {
  await page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize
  }, size)
}

test.describe('in Spanish', () => {
  test.use({ chosenLanguage: 'es' })

  test('axe has no finding either, and each page says its language', async ({ page, context, site }) => {
    const look = async (path: string) => {
      await openPage(page, site.appUrl + path)
      expect.soft(await problemsOn(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
    }
    await look('/sign-in')
    await signInBrowser(context, site, 'ana.rivera')
    for (const path of PARTICIPANT_PAGES) await look(path)
  })
})

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false })

  test('axe has no finding, and each page says what scripts are needed for', async ({
    page,
    context,
    browser,
    site,
  }) => {
    // Axe is a script itself: it is given what such a browser makes of the page, without what it does not run.
    const reader = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
    const look = async (path: string, where: string) => {
      await page.goto(site.appUrl + path)
      await expect(page.locator(where)).toContainText('your browser must allow scripts')
      const body = (await page.content())
        .replaceAll(/<script[\s\S]*?<\/script>|<link[^>]*as="script"[^>]*>/g, '')
        .replaceAll('noscript>', 'div>')
      await reader.route(site.appUrl + path, (route) => route.fulfill({ contentType: 'text/html', body }))
      await reader.goto(site.appUrl + path)
      expect.soft(await problemsOn(reader), path).toEqual([])
    }
    await look('/sign-in', 'noscript p')
    await signInBrowser(context, site, 'ben.okafor')
    for (const path of PARTICIPANT_PAGES) await look(`${path}?without-scripts`, 'main')
  })
})
