import type { MyDataHelps } from '@mydatahelps/mydatahelps-js'
import { expect, test } from './start-sandbox'

/** As much of a browser as the SDK touches when it is loaded and asks for data. */
function pretendBrowser(): void {
  const location = { search: '', origin: 'http://localhost:3000', href: 'http://localhost:3000/' }
  Object.assign(globalThis, {
    window: Object.assign(new EventTarget(), { location }),
    document: { location },
  })
}

test.describe('The SDK, as it is published', () => {
  let sdk: MyDataHelps

  test.beforeAll(async () => {
    pretendBrowser()
    sdk = (await import('@mydatahelps/mydatahelps-js')).default
  })

  test.afterAll(() => {
    Reflect.deleteProperty(globalThis, 'window')
    Reflect.deleteProperty(globalThis, 'document')
  })

  test.beforeEach(async ({ sandbox }) => {
    const participantID = await sandbox.participantID('ben.okafor')
    const token = await (await sandbox.requestParticipantToken(participantID)).json()
    sdk.setParticipantAccessToken(token, sandbox.baseUrl)
    sdk.setCurrentLanguage('en')
  })

  test('reads the participant and the project, in its own language', async () => {
    expect(await sdk.getParticipantInfo()).toMatchObject({ demographics: { firstName: 'Ben' } })
    expect(await sdk.getProjectInfo()).toMatchObject({ name: 'Healthy Rhythms Study' })
    sdk.setCurrentLanguage('es-MX')
    expect(await sdk.getProjectInfo()).toMatchObject({ name: 'Estudio Ritmos Saludables' })
  })

  test('lists with filters of every kind, and with none', async () => {
    const surveyName = ['DailyCheckIn', 'A, B \\ C']
    const tasks = await sdk.querySurveyTasks({ status: ['incomplete', 'closed'], surveyName, limit: 1 })
    expect(tasks.surveyTasks).toMatchObject([{ surveyName: 'DailyCheckIn', status: 'incomplete' }])
    const next = await sdk.querySurveyTasks({
      status: ['incomplete', 'closed'],
      surveyName,
      pageID: tasks.nextPageID,
    })
    expect(next).toMatchObject({ surveyTasks: [{ status: 'closed' }], nextPageID: null })

    const after = new Date(Date.now() - 10 * 86_400_000).toISOString()
    const { surveyAnswers } = await sdk.querySurveyAnswers({ after, stepIdentifier: ['energy', 'note'] })
    expect(new Set(surveyAnswers.map(({ stepIdentifier }) => stepIdentifier))).toContain('energy')
    const { surveyResults } = await sdk.querySurveyResults({ surveyName: 'WeeklyWellbeing' })
    expect(surveyResults).toHaveLength(5)
    const { notifications } = await sdk.queryNotifications({ type: 'Email', statusCode: 'Succeeded' })
    expect(notifications.map(({ type }) => type)).toEqual(['Email', 'Email', 'Email'])

    const all = [
      await sdk.querySurveyTasks({}),
      await sdk.querySurveyAnswers({}),
      await sdk.querySurveyResults({}),
      await sdk.queryNotifications({}),
    ]
    expect(all.map((page) => page.nextPageID)).toEqual([null, null, null, null])
  })

  test('meets its own trap, and gets on: a page ID that is present but undefined counts as none', async () => {
    expect(await sdk.querySurveyTasks({ pageID: undefined })).toEqual(await sdk.querySurveyTasks({}))
  })

  test('reads health records through the custom APIs of CareEvolution’s components', async () => {
    const read = (api: string, query: string | Record<string, string> = '') =>
      sdk.invokeCustomApi(`HealthAndWellnessApi.${api}`, 'GET', query, true)
    expect(await read('Medications')).toContainEqual(
      expect.objectContaining({ DisplayName: expect.any(String) }),
    )
    const feed = new URLSearchParams({ Feed: 'Procedures', ClientLocalTime: '2026-03-10T09:00:00-05:00' })
    expect(await read('NewsFeed', feed.toString())).toMatchObject({
      Events: expect.arrayContaining([expect.objectContaining({ Type: 'ProcedureGroup' })]),
    })
  })

  test('writes participant info and deletes a result', async () => {
    const changed = await sdk.persistParticipantInfo({ city: 'Duluth' }, { Goal: 'sleep' })
    expect(changed).toMatchObject({ demographics: { city: 'Duluth' }, customFields: { Goal: 'sleep' } })
    const [result] = (await sdk.querySurveyResults({ limit: 1 })).surveyResults
    await sdk.deleteSurveyResult(String(result?.id))
    expect((await sdk.querySurveyResults({})).surveyResults).toHaveLength(11)
  })
})
