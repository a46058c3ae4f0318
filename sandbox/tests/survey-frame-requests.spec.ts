import { answer, type SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const DAILY = { energy: ['7'], sleepQuality: ['well'] }
const MESSAGE = { message: expect.any(String) }

/** Calls the survey frame's endpoints, and reads what the delegated API shows afterwards, as one participant. */
async function frameOf(sandbox: SandboxClient, person: string) {
  const token = await sandbox.participantToken(person)
  const call = async (method: string, path: string, body?: unknown) =>
    answer(await sandbox.send(`survey-frame/surveys/${path}`, { method, token, body }))
  const task = async (surveyName: string) => {
    const response = await sandbox.delegated(`surveytasks?surveyName=${surveyName}&limit=1`, { token })
    return (await response.json()).surveyTasks[0]
  }
  const results = async () =>
    (await (await sandbox.delegated('surveyresults?', { token })).json()).surveyResults
  const answers = async (id: string) => {
    const response = await sandbox.delegated(`surveyanswers?surveyResultID=${id}`, { token })
    const { surveyAnswers } = await response.json()
    return Object.fromEntries(
      surveyAnswers.map((each: { stepIdentifier: string; answers: string[] }) => [
        each.stepIdentifier,
        each.answers,
      ]),
    )
  }
  return { call, task, results, answers }
}

test.describe('The survey frame', () => {
  test('is served where the SDK asks for it, for any page to embed', async ({ sandbox }) => {
    const response = await fetch(`${sandbox.baseUrl}/survey?surveyName=DailyCheckIn&lang=es-MX`)
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(await response.text()).toContain('<html lang="es">')
    const script = await sandbox.send('survey-frame/assets/frame.js', {})
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    for (const path of ['..%2Fpage.ts', 'nothing.js', '../definition.ts'])
      expect((await sandbox.send(`survey-frame/assets/${path}`, {})).status).toBe(404)
  })

  test('needs every scope that a survey touches', async ({ sandbox }) => {
    const all = 'Participant:read SurveyTasks:read SurveyAnswers:read SurveyResults:write Project:read'
    for (const [scope, status] of [
      [all, 200],
      ['api', 200],
      [all.replace(' SurveyResults:write', ''), 403],
    ] as const) {
      const token = await sandbox.participantToken('ana.rivera', scope)
      expect((await sandbox.send('survey-frame/surveys/DailyCheckIn', { token })).status).toBe(status)
    }
    expect((await sandbox.send('survey-frame/surveys/DailyCheckIn', {})).status).toBe(401)
  })

  test('saves progress in the task, gives it back, and forgets it', async ({ sandbox }) => {
    const { call, task } = await frameOf(sandbox, 'ana.rivera')
    const progress = { answers: { energy: ['3'] }, step: 'sleepQuality' }
    expect((await call('PUT', 'DailyCheckIn/progress', progress)).status).toBe(204)
    expect((await task('DailyCheckIn')).hasSavedProgress).toBe(true)
    expect((await call('GET', 'DailyCheckIn')).body).toMatchObject({
      participantID: await sandbox.participantID('ana.rivera'),
      survey: { name: 'DailyCheckIn' },
      saved: progress,
      canSave: true,
    })
    expect((await call('DELETE', 'DailyCheckIn/progress')).status).toBe(204)
    expect((await task('DailyCheckIn')).hasSavedProgress).toBe(false)
    expect((await call('GET', 'DailyCheckIn')).body).toMatchObject({ saved: null })
  })

  test('completes the task and stores a result with its answers', async ({ sandbox }) => {
    const { call, task, results, answers } = await frameOf(sandbox, 'ana.rivera')
    const submitted = await call('POST', 'DailyCheckIn/results', { answers: { ...DAILY, symptoms: [] } })
    expect(submitted.status).toBe(201)
    expect(await task('DailyCheckIn')).toMatchObject({ status: 'complete', endDate: expect.any(String) })
    const [result] = await results()
    expect(submitted.body).toEqual({ surveyResultID: result.id })
    expect(result).toMatchObject({ surveyName: 'DailyCheckIn', taskID: (await task('DailyCheckIn')).id })
    expect(await answers(result.id)).toEqual(DAILY)

    expect((await call('GET', 'DailyCheckIn')).body).toMatchObject({ canSave: false, saved: null })
    const progress = { answers: {}, step: 'energy' }
    expect((await call('PUT', 'DailyCheckIn/progress', progress)).status).toBe(409)
    expect((await call('POST', 'DailyCheckIn/results', { answers: DAILY })).status).toBe(201)
    expect(await results()).toHaveLength(2)
  })

  test('edits an earlier result without touching the open task', async ({ sandbox }) => {
    const { call, task, results, answers } = await frameOf(sandbox, 'ben.okafor')
    const before = await results()
    const { id } = before.find(({ surveyName }: { surveyName: string }) => surveyName === 'DailyCheckIn')
    expect((await call('GET', `DailyCheckIn?editResultID=${id}`)).body).toMatchObject({
      saved: { answers: await answers(id), step: 'energy' },
      canSave: false,
    })
    const edited = await call('POST', `DailyCheckIn/results?editResultID=${id}`, { answers: DAILY })
    expect(edited.body).toEqual({ surveyResultID: id })
    expect(await answers(id)).toEqual(DAILY)
    expect(await results()).toHaveLength(before.length)
    expect((await task('DailyCheckIn')).status).toBe('incomplete')
  })

  test('keeps one result for an event of a single-entry survey, one a time otherwise', async ({
    sandbox,
  }) => {
    const { call, results, answers } = await frameOf(sandbox, 'ana.rivera')
    const about = (name: string) => ({
      answers: {
        preferredName: [name],
        dateOfBirth: ['1991-06-23'],
        generalHealth: ['good'],
        usualSleep: ['7.5'],
      },
    })
    const first = await call('POST', 'WelcomeSurvey/results?event=spring', about('Ana'))
    const second = await call('POST', 'WelcomeSurvey/results?event=spring', about('Anita'))
    expect(second.body).toEqual(first.body)
    const [result] = await results()
    expect(result).toMatchObject({ event: 'spring' })
    expect((await answers(result.id)).preferredName).toEqual(['Anita'])
    await call('POST', 'WelcomeSurvey/results?event=autumn', about('Ana'))
    expect(await results()).toHaveLength(2)
    await call('POST', 'DailyCheckIn/results?event=spring', { answers: DAILY })
    await call('POST', 'DailyCheckIn/results?event=spring', { answers: DAILY })
    expect(await results()).toHaveLength(4)
  })

  test('refuses what does not fit', async ({ sandbox }) => {
    const { call, results } = await frameOf(sandbox, 'ana.rivera')
    const other = await (await frameOf(sandbox, 'ben.okafor')).results()
    const refused: [number, string, string, unknown?][] = [
      [404, 'GET', 'NoSurvey'],
      [404, 'GET', 'DailyCheckIn?editResultID=nonsense'],
      [404, 'GET', `DailyCheckIn?editResultID=${other[0].id}`],
      [404, 'POST', 'NoSurvey/results', { answers: {} }],
      [400, 'POST', 'DailyCheckIn/results', { answers: { energy: ['5'] } }],
      [400, 'POST', 'DailyCheckIn/results', { answers: { ...DAILY, energy: ['11'] } }],
      [400, 'POST', 'DailyCheckIn/results', { answers: { ...DAILY, energy: 5 } }],
      [400, 'POST', 'DailyCheckIn/results', '{"answers":'],
      [400, 'PUT', 'DailyCheckIn/progress', { answers: {}, step: 'nowhere' }],
    ]
    for (const [status, method, path, body] of refused)
      expect(await call(method, path, body), `${method} ${path}`).toEqual({ status, body: MESSAGE })
    expect(await results()).toEqual([])
  })
})
