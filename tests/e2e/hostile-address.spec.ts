import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'

// Nothing here is about signing in.
test.beforeEach(({ context, site }) => signInBrowser(context, site, 'ana.rivera'))

const INJECTION = `en' onload='window.injected=1' srcdoc='<script>parent.injected=1</script>`
const LEAVES_FRAME = `en'></iframe><img src=x onerror='window.injected=1'>`

const MARKUP = [INJECTION, LEAVES_FRAME]
/** No markup, but not to be taken for a language either, or not from an address. */
const WORDS = ['😀', 'es', 'pt_PT']

/** The languages in which the page has asked MyDataHelps something. */
function languagesAsked(page: Page): Set<string> {
  const languages = new Set<string>()
  page.on('request', (request) => {
    if (request.url().includes('/delegated/') && request.method() === 'GET')
      languages.add(request.headers()['accept-language'] ?? '')
  })
  return languages
}

/** Opens a survey: it is in the language of the page, and nothing but the survey has come with it. */
async function surveyIsUntouched(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).first().click()
  const frame = page.locator('#mydatahelps-survey-frame')
  expect(new URL((await frame.getAttribute('src')) ?? '').searchParams.get('lang')).toBe('en')
  expect(await frame.getAttribute('onload')).toBeNull()
  expect(await frame.getAttribute('srcdoc')).toBeNull()
  await expect(frame.contentFrame().getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.mydatahelps-survey img')).toHaveCount(0)
  expect(await page.evaluate(() => 'injected' in window)).toBe(false)
}

/** Asked itself, because what stands between the SDK and a survey would hide what it takes for a language. */
async function sdkSpeaksEnglish(page: Page): Promise<void> {
  await sdkReady(page)
  expect(await page.evaluate(() => window.MyDataHelps?.getCurrentLanguage())).toBe('en')
}

for (const lang of MARKUP) {
  test(`?lang=${lang} changes nothing`, async ({ page, site }) => {
    const languages = languagesAsked(page)
    await page.goto(`${site.appUrl}/?lang=${encodeURIComponent(lang)}`)
    await surveyIsUntouched(page)
    expect([...languages]).toEqual(['en'])
  })
}

test('nor does what is no markup', async ({ page, site }) => {
  const languages = languagesAsked(page)
  for (const lang of WORDS) {
    await page.goto(`${site.appUrl}/?lang=${encodeURIComponent(lang)}`)
    await sdkSpeaksEnglish(page)
  }
  await expect.poll(() => [...languages]).toEqual(['en'])
})

test.describe('in an address that a page gets while it is open', () => {
  // The SDK says so each time that it looks.
  test.use({ expectedProblems: [/^language .* not supported$/] })

  /** As a link does that the router follows: no page is loaded, and the SDK is not started anew. */
  const moveTo = (page: Page, lang: string) =>
    page.evaluate((text) => {
      window.history.pushState(null, '', `/?lang=${encodeURIComponent(text)}`)
    }, lang)

  for (const lang of MARKUP) {
    test(`?lang=${lang} changes nothing`, async ({ page, site }) => {
      const languages = languagesAsked(page)
      await page.goto(site.appUrl)
      await sdkReady(page)
      await moveTo(page, lang)
      await sdkSpeaksEnglish(page)
      await surveyIsUntouched(page)
      expect([...languages]).toEqual(['en'])
    })
  }

  test('nor does what is no markup', async ({ page, site }) => {
    await page.goto(site.appUrl)
    await sdkReady(page)
    // One that the app speaks is taken, and does no harm.
    for (const lang of WORDS.filter((word) => word !== 'es')) {
      await moveTo(page, lang)
      await sdkSpeaksEnglish(page)
    }
  })
})

test('?_e= does not decide where people go after they have connected an account', async ({ page, site }) => {
  await page.goto(`${site.appUrl}/?_e=${encodeURIComponent('https://evil.example/')}`)
  await sdkReady(page)
  const sdk = await page.evaluate(() => {
    const { MyDataHelps: mdh } = window
    return { redirect: mdh?.standaloneModeFinalRedirectPath, embedded: mdh?.isEmbeddedMode() }
  })
  expect(sdk).toEqual({ redirect: `${site.appUrl}/connected`, embedded: false })
})

test('the parameters of a connected account do not close the page or switch the SDK off', async ({
  page,
  site,
}) => {
  await page.goto(`${site.appUrl}/?connectExternalAccount=true&messageID=1&success=true&kept=1`)
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  await expect(page).toHaveURL(`${site.appUrl}/?kept=1`)
})
