import { problemsOn } from '../setup/axe'
import { expect, test } from '../setup/browser-test'
import { hiddenFocus, smallTargets, tabsOffScreen, tooWide } from '../setup/layout-problems'
import { openPage, PARTICIPANT_PAGES } from '../setup/pages'
import { signInBrowser } from '../setup/sign-in'

// On each page a few dozen looks; pages open quickly, but not all at once.
test.setTimeout(120_000)

// A page that there is not.
test.use({ expectedProblems: [/404 \(Not Found\)/] })

/** Pages that stand before the login, or in place of those behind it. */
const OUTSIDE = ['/sign-in', '/sign-in?error=Callback']

test('axe has no finding on any page, in light, in dark and in forced colours; and nobody is told who looks at what', async ({
  page,
  context,
  site,
}) => {
  const look = async (path: string) => {
    await openPage(page, site.appUrl + path)
    expect.soft(await problemsOn(page), path).toEqual([])
    expect.soft(await smallTargets(page), `${path}: targets`).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await problemsOn(page, ['color-contrast']), `${path} in dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
    expect.soft(await problemsOn(page, ['color-contrast']), `${path} in forced colours`).toEqual([])
    await page.emulateMedia({ forcedColors: 'none' })
  }
  for (const path of OUTSIDE) await look(path)
  await signInBrowser(context, site, 'chris.lee')
  await look('/not-enrolled')
  await context.clearCookies({ name: /session-token/ })
  await signInBrowser(context, site, 'ben.okafor')
  for (const path of PARTICIPANT_PAGES) await look(path)
  await look('/no-such-page')

  const asked = await site.sandbox.requests()
  expect(asked.filter(({ path }) => path.endsWith('/customevents'))).toEqual([])
})

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

test('every page fits the smallest phone, text twice as large, and a screen enlarged four times', async ({
  page,
  context,
  site,
}) => {
  const look = async (path: string) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await openPage(page, site.appUrl + path)
    const fits = async (what: string) => {
      expect.soft(await tooWide(page), `${path} ${what}`).toEqual([])
      expect.soft(await tabsOffScreen(page), `tabs of ${path} ${what}`).toEqual([])
    }
    await fits('at 320 pixels')
    // What the text-size setting of a phone does.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await fits('at 320 pixels with text twice as large')
    await page.evaluate(() => {
      document.documentElement.style.fontSize = ''
    })
    // What is left of 1280 × 1024 when everything is four times as large.
    await page.setViewportSize({ width: 320, height: 256 })
    await fits('at 400 %')
  }
  for (const path of OUTSIDE) await look(path)
  await signInBrowser(context, site, 'ben.okafor')
  for (const path of PARTICIPANT_PAGES) await look(path)
})

test('whatever the keyboard reaches can be seen, also on a low screen with large text', async ({
  page,
  context,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 560 })
  await signInBrowser(context, site, 'ben.okafor')
  for (const path of PARTICIPANT_PAGES) {
    await openPage(page, site.appUrl + path)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
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
})
