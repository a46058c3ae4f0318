import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type SdkHost, startSdkHost } from './sdk-host'
import { expect, test } from './start-sandbox'

// No pause between the connection and the data: each test reads the account at once.
test.use({ sandboxSettings: { SANDBOX_FETCH_SECONDS: '0' } })

test.describe('The SDK in a browser, on an origin of its own', () => {
  let host: SdkHost
  const problems: string[] = []

  test.beforeEach(async ({ sandbox, page, context }) => {
    problems.length = 0
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    context.on('weberror', (error) => problems.push(String(error.error())))
    host = await startSdkHost(sandbox, 'ana.rivera')
    await page.goto(host.url)
    await page.locator('html[data-ready]').waitFor()
  })

  test.afterEach(() => {
    host.stop()
    expect(problems, 'the browser complained').toEqual([])
  })

  const outcome = (page: Page) => page.locator('output')

  test('connects an account in a popup, with the keyboard', async ({ page }) => {
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'popup' }).click()
    const popup = await opened
    await expect(popup.getByRole('heading', { name: 'Connect Fitbit?' })).toBeVisible()
    await expect(popup).toHaveTitle('Connect Fitbit? · Simulator')
    const closed = popup.waitForEvent('close')
    await popup.keyboard.press('Tab')
    await expect(popup.getByRole('button', { name: 'Allow' })).toBeFocused()
    await popup.keyboard.press('Enter')
    await closed
    await expect(outcome(page)).toHaveText('{"resolved":null}')
  })

  test('hears of a refusal in a popup', async ({ page }) => {
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'popup' }).click()
    await (await opened).getByRole('button', { name: 'Deny' }).click()
    await expect(outcome(page)).toHaveText('{"rejected":"undefined"}')
  })

  test('connects an account in the same window, and comes back', async ({ page, sandbox }) => {
    await page.goto(`${host.url}?lang=es`)
    await page.locator('html[data-ready]').waitFor()
    await page.getByRole('button', { name: 'this window' }).click()
    await expect(page.getByRole('heading', { name: '¿Conectar Garmin?' })).toBeVisible()
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
    expect(scrollWidth, 'nothing to scroll sideways on a phone').toBe(clientWidth)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
    await page.getByRole('button', { name: 'Permitir' }).click()
    await page.waitForURL(`${host.url}connected?ok=true`)
    const token = await sandbox.participantToken('ana.rivera')
    const accounts = await (await sandbox.delegated('externalaccounts', { token })).json()
    expect(accounts).toMatchObject([{ provider: { name: 'Garmin' }, status: 'fetchComplete' }])
  })

  test('says why to a browser that arrives without the verifier', async ({ page, context }) => {
    await page.getByRole('button', { name: 'this window' }).click()
    await expect(page.getByRole('heading', { name: 'Connect Garmin?' })).toBeVisible()
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(other.getByText('It belongs to another browser window.')).toBeVisible()
    await expect(other.getByRole('button')).toHaveCount(0)
    // The refusal is an answer 403, which the browser's console tells as an error.
    expect(problems.splice(0)).toEqual([expect.stringContaining('403')])
  })

  test('completes a survey by its link, with no token', async ({ page, sandbox }) => {
    await page.getByRole('button', { name: 'survey link' }).click()
    const frame = page.frameLocator('#mydatahelps-survey-frame')
    await frame.getByRole('radio', { name: '7', exact: true }).check()
    for (let step = 0; step < 6; step++) {
      const send = frame.getByRole('button', { name: /^Send/ })
      const next = frame.getByRole('button', { name: 'Next' })
      await expect(send.or(next)).toBeVisible()
      const required = frame.getByRole('radio')
      if ((await required.count()) > 0 && (await frame.getByRole('radio', { checked: true }).count()) === 0)
        await required.first().check()
      if (await send.isVisible()) break
      await next.click()
    }
    await frame.getByRole('button', { name: /^Send/ }).click()
    await frame.getByRole('button', { name: 'Done' }).click()
    await expect(outcome(page)).toContainText('"reason":"Completed"')
    const token = await sandbox.participantToken('ana.rivera')
    const results = await (await sandbox.delegated('surveyresults?', { token })).json()
    expect(results.surveyResults).toMatchObject([{ surveyName: 'DailyCheckIn' }])
  })

  test('hears from a survey link that leads nowhere', async ({ page }) => {
    const frame = page.frameLocator('#mydatahelps-survey-frame')
    await page.goto(`${host.url}?survey=NoSuchSurvey`)
    await page.locator('html[data-ready]').waitFor()
    await page.getByRole('button', { name: 'survey link' }).click()
    await frame.getByRole('button', { name: 'Close' }).click()
    await expect(outcome(page)).toHaveText(
      '{"resolved":{"name":"SurveyFinished","surveyName":"NoSuchSurvey"}}',
    )

    await page.goto(`${host.url}?link=00000000-0000-4000-8000-000000000000`)
    await page.locator('html[data-ready]').waitFor()
    await page.getByRole('button', { name: 'survey link' }).click()
    await frame.getByRole('button', { name: 'Close' }).click()
    await expect(outcome(page)).toContainText('"reason":"Failed"')
    for (const problem of problems.splice(0)) expect(problem).toMatch(/40[14]/)
  })

  test('uploads a file, and gets it back to the byte', async ({ page }) => {
    await page.getByRole('button', { name: 'Upload' }).click()
    await expect(outcome(page)).toHaveText(
      JSON.stringify({
        resolved: { fileName: 'night & day.bin', content: [0, 255, 128, 10, 13], left: 0 },
      }),
    )
  })
})
