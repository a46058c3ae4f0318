import type { FrameLocator, Page } from '@playwright/test'
import { startSdkHost } from './sdk-host'
import { test as base, expect } from './start-sandbox'

export { expect }

/** The SDK in the page of an app, and a way to call it there. */
type Sdk = { page: Page; call: (method: string, argument: unknown) => Promise<unknown> }

type Fixtures = {
  /** Opens a survey as an app does, and gives the frame. */
  open: (surveyName: string, options?: { editResultID?: string; event?: string }) => Promise<FrameLocator>
  sdk: Sdk
  complaints: string[]
}

/** Tests that answer surveys in a browser, as Ana, in a small app with the SDK as it is published. */
export const test = base.extend<Fixtures>({
  complaints: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await use(complaints)
  },

  sdk: async ({ page, sandbox, complaints }, use) => {
    const host = await startSdkHost(sandbox, 'ana.rivera')
    await page.goto(host.url)
    await page.locator('html[data-ready]').waitFor()
    await use({ page, call: (method, argument) => callSdk(page, method, argument) })
    host.stop()
    expect(complaints.filter((text) => !/Failed to load resource/.test(text))).toEqual([])
  },

  open: async ({ sdk }, use) => {
    await use(async (surveyName, options = {}) => {
      await sdk.page.evaluate(
        ([name, given]) => {
          const told = new Promise((resolve) => window.MyDataHelps?.on('surveyDidFinish', resolve))
          Object.assign(window, { told })
          window.MyDataHelps?.startSurvey(name, given)
        },
        [surveyName, options] as const,
      )
      return sdk.page.frameLocator('#mydatahelps-survey-frame')
    })
  },
})

export const next = (frame: FrameLocator) => frame.getByRole('button', { name: 'Next' }).click()
export const heading = (frame: FrameLocator) => frame.getByRole('heading', { level: 1 })
export const reason = (page: Page) =>
  page.evaluate(
    async () => ((await (window as Window & { told?: unknown }).told) as { reason?: string }).reason,
  )

export async function choosePhoto(page: Page, frame: FrameLocator): Promise<void> {
  const picture = { name: 'bed.png', mimeType: 'image/png', buffer: await page.screenshot() }
  await frame.locator('input[type=file]').setInputFiles(picture)
  await expect(frame.getByRole('status').first()).toHaveText('Your photo is saved.')
}

/** The shortest way to the photo. */
export async function goToPhoto(frame: FrameLocator): Promise<void> {
  await frame.getByRole('radio', { name: 'No' }).check()
  await next(frame)
  await frame.getByRole('textbox').fill('0')
  await next(frame)
  await next(frame)
  await expect(heading(frame)).toHaveText('Can you show us where you sleep?')
}

export async function lastResult(sdk: Sdk) {
  const { surveyResults } = (await sdk.call('querySurveyResults', { surveyName: 'SleepAndDevices' })) as {
    surveyResults: { id: string }[]
  }
  const surveyResultID = surveyResults[0]?.id ?? ''
  const { surveyAnswers } = (await sdk.call('querySurveyAnswers', { surveyResultID })) as {
    surveyAnswers: { stepIdentifier: string; answers: string[] }[]
  }
  const answers = Object.fromEntries(surveyAnswers.map((each) => [each.stepIdentifier, each.answers]))
  return { count: surveyResults.length, id: surveyResultID, answers }
}

function callSdk(page: Page, method: string, argument: unknown): Promise<unknown> {
  return page.evaluate(
    ([name, given]) => {
      const sdk: Record<string, unknown> = Object(window.MyDataHelps)
      const called = sdk[name]
      if (typeof called !== 'function') throw new Error(`The SDK has no method ${name}`)
      return called.call(sdk, given)
    },
    [method, argument] as const,
  )
}
