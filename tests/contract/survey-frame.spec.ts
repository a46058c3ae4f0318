import type { SdkPage } from '../setup/sdk-page'
import { ourReading, sandboxOnly } from './certainty'
import { expect, test } from './contract-test'

const SURVEYS = 'which surveys a project has, and what they ask, is its own'

/** Starts a survey through the SDK, and gives the frame and what the SDK tells at the end. */
async function start(
  sdk: SdkPage,
  surveyName: string,
  options: { editResultID?: string; event?: string } = {},
) {
  await sdk.page.evaluate(
    ([name, given]) => {
      const told = new Promise((resolve) => window.MyDataHelps?.on('surveyDidFinish', resolve))
      Object.assign(window, { told })
      window.MyDataHelps?.startSurvey(name, given)
    },
    [surveyName, options] as const,
  )
  const frame = sdk.page.frameLocator('#mydatahelps-survey-frame')
  const finished = () => sdk.page.evaluate(() => (window as Window & { told?: unknown }).told)
  return { frame, finished }
}

test.describe('The survey page', () => {
  test('is served at the address with two slashes that the SDK asks for, to be framed by any app', async ({
    service,
  }) => {
    ourReading('which apps the real page lets frame it is not published')
    for (const slashes of ['/', '//']) {
      const address = `${service.baseUrl.replace(/\/$/, '')}${slashes}survey?surveyName=AnySurvey&lang=en`
      const response = await fetch(address)
      expect(response.status, address).toBe(200)
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(response.headers.get('x-frame-options')).toBeNull()
      expect(response.headers.get('content-security-policy') ?? '').not.toMatch(
        /frame-ancestors '(none|self)'/,
      )
    }
  })

  test('asks for the token, and shows itself, though it be to say that there is no such survey', async ({
    sdk,
  }) => {
    ourReading('that the page is shown within fifteen seconds, whatever it has to say')
    await start(sdk, 'NoSuchSurvey')
    await expect(sdk.page.locator('#mydatahelps-survey-modal')).toHaveClass(/loaded/)
  })

  test('ends without a reason when there is no such survey', async ({ sdk }) => {
    sandboxOnly('how the real page says so, and how one leaves it, is not published')
    const { frame, finished } = await start(sdk, 'NoSuchSurvey')
    await frame.getByRole('button', { name: 'Close' }).click()
    expect(await finished()).toEqual({
      name: 'SurveyFinished',
      surveyName: 'NoSuchSurvey',
      type: 'surveyDidFinish',
    })
    await expect(sdk.page.locator('#mydatahelps-survey-modal')).toHaveCount(0)
  })

  test('ends as Completed: the task is done, and there is a result of it', async ({ sdk }) => {
    sandboxOnly(SURVEYS)
    const { frame, finished } = await start(sdk, 'DailyCheckIn')
    await frame.getByRole('radio', { name: '7' }).check({ force: true })
    await frame.getByRole('button', { name: 'Next' }).click()
    await frame.getByRole('radio', { name: 'Very well' }).check()
    for (const name of ['Next', 'Next', 'Send answers', 'Done'])
      await frame.getByRole('button', { name }).click()
    expect(await finished()).toMatchObject({ reason: 'Completed', surveyName: 'DailyCheckIn' })
    const query = { surveyName: 'DailyCheckIn', status: 'complete' as const, limit: 1 }
    const [task] = ((await sdk.call('querySurveyTasks', query)) as { surveyTasks: { id: string }[] })
      .surveyTasks
    const results = (await sdk.call('querySurveyResults', { surveyName: 'DailyCheckIn', limit: 1 })) as {
      surveyResults: { taskID: string }[]
    }
    expect(results.surveyResults).toMatchObject([{ taskID: task?.id }])
  })

  test('ends as Saved where there is a task to go on with, and then goes on', async ({ sdk }) => {
    sandboxOnly(SURVEYS)
    const { frame, finished } = await start(sdk, 'DailyCheckIn')
    await frame.getByRole('radio', { name: '3' }).check({ force: true })
    await frame.getByRole('button', { name: 'Next' }).click()
    await frame.getByRole('button', { name: 'Close' }).click()
    await frame.getByRole('button', { name: 'Save and close' }).click()
    expect(await finished()).toMatchObject({ reason: 'Saved' })
    const query = { surveyName: 'DailyCheckIn', status: 'incomplete' as const }
    expect(await sdk.call('querySurveyTasks', query)).toMatchObject({
      surveyTasks: [{ hasSavedProgress: true }],
    })
    const again = await start(sdk, 'DailyCheckIn')
    await expect(again.frame.getByRole('heading', { level: 1 })).toHaveText(
      'How well did you sleep last night?',
    )
  })

  test('ends as Discarded, and nothing is kept', async ({ sdk }) => {
    sandboxOnly(SURVEYS)
    const { frame, finished } = await start(sdk, 'SleepAndDevices')
    await frame.getByRole('button', { name: 'Close' }).click()
    await frame.getByRole('button', { name: 'Leave without saving' }).click()
    expect(await finished()).toMatchObject({ reason: 'Discarded' })
    const results = await sdk.call('querySurveyResults', { surveyName: 'SleepAndDevices' })
    expect(results).toMatchObject({ surveyResults: [] })
  })

  test('ends as Failed when the answers cannot be saved', async ({ sdk }) => {
    sandboxOnly(SURVEYS)
    await sdk.page.route(/\/survey-frame\/surveys\//, (route) => route.fulfill({ status: 503 }))
    const { frame, finished } = await start(sdk, 'DailyCheckIn')
    await frame.getByRole('button', { name: 'Close' }).click()
    expect(await finished()).toMatchObject({ reason: 'Failed' })
  })

  test('is in the language that the app has set', async ({ sdk }) => {
    sandboxOnly(SURVEYS)
    await sdk.call('setCurrentLanguage', 'es')
    const { frame } = await start(sdk, 'DailyCheckIn')
    await expect(frame.getByRole('button', { name: 'Siguiente' })).toBeVisible()
  })

  test('works as a link too, with no token at all', async ({ sdk, service, participant }) => {
    sandboxOnly('a project must allow links, and each is the key to somebody’s survey')
    const { linkIdentifier } = (await sdk.call('getParticipantInfo')) as { linkIdentifier: string }
    await sdk.page.goto(`${sdk.origin}/`)
    await sdk.page.waitForFunction(() => window.MyDataHelps !== undefined)
    await sdk.page.evaluate(
      ([link, url]) => {
        window.MyDataHelps?.enableStandaloneMode(false, url)
        Object.assign(window, {
          told: window.MyDataHelps?.startEmbeddedSurvey(link, 'WeeklyWellbeing', 'en'),
        })
      },
      [linkIdentifier, service.baseUrl] as const,
    )
    const frame = sdk.page.frameLocator('#mydatahelps-survey-frame')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Think about the past 7 days')
    await frame.getByRole('button', { name: 'Close' }).click()
    await frame.getByRole('button', { name: 'Leave without saving' }).click()
    const told = await sdk.page.evaluate(() => (window as Window & { told?: unknown }).told)
    expect(told).toMatchObject({ name: 'SurveyFinished', reason: 'Discarded' })
    expect(await service.participantID(participant)).toMatch(/^[0-9a-f-]{36}$/)
  })
})
