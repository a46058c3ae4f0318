import type { Browser } from '@playwright/test'
import { FIXED_PLACE, setFixedDay } from '../setup/fixed-day'
import { openPage } from '../setup/pages'
import { signInBrowser } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { surveyFrame } from '../setup/survey'

const PHONE = { width: 360, height: 755 }

/** Three phones: the first page, a survey opened from it, and the same page for another participant in dark. */
export async function drawReadmePicture(browser: Browser, site: Site, path: string): Promise<void> {
  await site.sandbox.reset()
  const phones = [
    await phone(browser, site, 'ben.okafor', 'light', false),
    await phone(browser, site, 'ben.okafor', 'light', true),
    await phone(browser, site, 'ana.rivera', 'dark', false),
  ]
  const images = phones.map((picture) => `<img src="data:image/png;base64,${picture}" alt="">`)
  const page = await browser.newPage({ viewport: { width: 1180, height: 800 } })
  await page.setContent(`<style>
body { display: flex; justify-content: space-between; margin: 0; padding: 30px; background: #dfe5e0 }
img { width: 353px; height: 740px; border-radius: 18px; box-shadow: 0 4px 24px rgb(20 40 32 / 14%) }
</style>${images.join('')}`)
  await page.screenshot({ path })
  await page.close()
}

async function phone(
  browser: Browser,
  site: Site,
  sub: string,
  colorScheme: 'light' | 'dark',
  withSurvey: boolean,
): Promise<string> {
  const context = await browser.newContext({ ...FIXED_PLACE, viewport: PHONE, isMobile: true, colorScheme })
  await context.addCookies([{ name: 'language', value: 'en', url: site.appUrl }])
  await setFixedDay(context)
  await signInBrowser(context, site, sub)
  const page = await context.newPage()
  await openPage(page, site.appUrl)
  if (withSurvey) {
    await page.locator('main li button').first().click()
    await surveyFrame(page).getByText('Think about').waitFor()
  }
  const picture = await page.screenshot()
  await context.close()
  return picture.toString('base64')
}
