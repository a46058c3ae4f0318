import type { FrameLocator, Page } from '@playwright/test'
import { type SdkPage, sdkPages } from '../setup/sdk-page'
import { test as base, expect } from './start-sandbox'

export { expect }

interface Fixtures {
  /** Opens a survey as an app does, and gives the frame. */
  open: (surveyName: string, options?: { editResultID?: string; event?: string }) => Promise<FrameLocator>
  sdk: SdkPage
  complaints: string[]
}

/** Tests that answer surveys in a browser, as Ana, in a page that holds nothing but the SDK. */
export const test = base.extend<Fixtures>({
  complaints: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await use(complaints)
  },

  sdk: async ({ page, sandbox, complaints }, use) => {
    const host = await sdkPages()
    const participantID = await sandbox.participantID('ana.rivera')
    const token = await (await sandbox.requestParticipantToken(participantID)).json()
    await use(await host.open(page, token, sandbox.baseUrl))
    await host.stop()
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

export async function lastResult(sdk: SdkPage) {
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
