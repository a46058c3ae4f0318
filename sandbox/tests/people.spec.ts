import { z } from 'zod'
import { surveyNamed } from '../store/survey-named'
import { studyAtStart } from '../study/at-start'
import type { StudyData } from '../study/store'
import { validateAnswers } from '../survey/validate'
import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

const NOON = new Date('2026-03-10T12:00:00Z')

test.describe('The people and their data', () => {
  test('are the same all through a day, and as alive on another', () => {
    const noon = studyAtStart(NOON)
    expect(toldOf(studyAtStart(new Date('2026-03-10T23:59:59Z')))).toEqual(toldOf(noon))
    const nextYear = studyAtStart(new Date('2027-03-10T12:00:00Z'))
    expect(nextYear.participants.map(({ id }) => id)).toEqual(noon.participants.map(({ id }) => id))
    expect(nextYear.tasks.length).toBe(noon.tasks.length)
    expect(nextYear.tasks).not.toEqual(noon.tasks)
  })

  test('have IDs of their own, and nothing that lies in the future but what is due', () => {
    const { tasks, results, notifications } = studyAtStart(new Date('2026-03-10T00:00:00Z'))
    const ids = [...tasks, ...results, ...notifications, ...results.flatMap(({ answers }) => answers)]
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length)
    const past = [
      ...tasks.flatMap(({ insertedDate, modifiedDate }) => [insertedDate, modifiedDate]),
      ...results.map(({ insertedDate }) => insertedDate),
      ...notifications.map(({ sentDate }) => sentDate),
    ]
    for (const date of past) expect(date.getTime()).toBeLessThanOrEqual(Date.parse('2026-03-10T00:00:00Z'))
  })

  test('answered as the surveys allow', () => {
    for (const { surveyName, answers, date } of studyAtStart(NOON).results) {
      const given = Object.fromEntries(answers.map((each) => [each.stepIdentifier, each.answers]))
      expect(validateAnswers(surveyNamed(surveyName), given, date.getTime())).toBeNull()
    }
  })

  test('saved progress that fits the survey', () => {
    const saved = studyAtStart(NOON).tasks.filter(({ savedProgress }) => savedProgress !== null)
    expect(saved).toHaveLength(1)
    for (const { surveyName, savedProgress } of saved) {
      const steps = surveyNamed(surveyName).steps.map(({ identifier }) => identifier)
      expect(steps).toEqual(
        expect.arrayContaining([savedProgress?.step, ...Object.keys(savedProgress?.answers ?? {})]),
      )
    }
  })
})

const todoSchema = z.object({
  surveyTasks: z.array(
    z.object({
      surveyName: z.string(),
      surveyDisplayName: z.string(),
      hasSavedProgress: z.boolean(),
      dueDate: z.string().nullable(),
    }),
  ),
})

test.describe('What they meet', () => {
  test('Ana, in Spanish: two surveys to do, nothing done, a message that failed', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const get = async (path: string) =>
      (await answer(await sandbox.delegated(path, { token, headers: { 'Accept-Language': 'es-MX' } }))).body
    expect(await get('participant')).toMatchObject({
      participantIdentifier: 'ana.rivera',
      secondaryIdentifier: null,
      demographics: { firstName: 'Ana', lastName: 'Rivera', preferredLanguage: 'es' },
    })
    expect(await get('project')).toMatchObject({ name: 'Estudio Ritmos Saludables' })
    const { surveyTasks } = todoSchema.parse(await get('surveytasks?'))
    expect(surveyTasks).toMatchObject([
      { surveyName: 'DailyCheckIn', surveyDisplayName: 'Control diario', hasSavedProgress: false },
      { surveyName: 'WelcomeSurvey', surveyDisplayName: 'Sobre usted', hasSavedProgress: false },
    ])
    expect(await get('surveyresults?')).toEqual({ surveyResults: [], nextPageID: null })
    expect(await get('notifications?')).toMatchObject({
      notifications: [
        { type: 'Push', statusCode: 'NoAssociatedUser', content: null },
        { type: 'Email', identifier: 'Welcome', statusCode: 'Succeeded' },
      ],
    })
  })

  test('Ben: one for today, one late, one begun, and a history', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ben.okafor')
    const get = async (path: string) => (await answer(await sandbox.delegated(path, { token }))).body
    expect(await get('project')).toMatchObject({
      name: 'Healthy Rhythms Study',
      organization: { color: expect.stringMatching(/^#[0-9a-f]{6}$/), logoUrl: 'project/logo.svg' },
      supportEmail: 'study@example.org',
    })
    const { surveyTasks } = todoSchema.parse(await get('surveytasks?status=incomplete'))
    expect(surveyTasks.map(({ surveyName, hasSavedProgress }) => [surveyName, hasSavedProgress])).toEqual([
      ['DailyCheckIn', false],
      ['WeeklyWellbeing', false],
      ['WelcomeSurvey', true],
    ])
    const [today, late, begun] = surveyTasks.map(({ dueDate }) => dueDate)
    expect(today?.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10))
    expect(Date.parse(late ?? '')).toBeLessThan(Date.now())
    expect(begun).toBeNull()
    expect(await get('surveyanswers?stepIdentifier=energy')).toMatchObject({
      surveyAnswers: Array.from({ length: 7 }, () => ({ surveyName: 'DailyCheckIn', type: 'scale' })),
    })
  })

  test('the logo is where the project says', async ({ sandbox }) => {
    const response = await sandbox.send('project/logo.svg', {})
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
  })

  test('Priya: more of everything than fits on a page', async ({ sandbox }) => {
    const token = await sandbox.participantToken('priya.raman')
    for (const path of ['surveytasks?', 'surveyanswers?', 'surveyresults?', 'notifications?'])
      expect((await answer(await sandbox.delegated(path, { token }))).body, path).toMatchObject({
        nextPageID: expect.any(String),
      })
  })

  test('Aroha: dates of the other side of the world', async ({ sandbox }) => {
    const token = await sandbox.participantToken('aroha.ngata')
    const { body } = await answer(await sandbox.delegated('surveyresults?limit=1', { token }))
    expect(body).toMatchObject({ surveyResults: [{ date: expect.stringMatching(/\+1[23]:00$/) }] })
  })

  test('Chris is nobody here', async ({ sandbox }) => {
    expect((await sandbox.administration('GET', 'participants/chris.lee')).status).toBe(404)
  })
})

/** What the study's data holds of everybody. */
function toldOf({ participants, tasks, results, notifications, externalAccounts, inbox }: StudyData) {
  const items = participants.flatMap(({ id }) => inbox.of(id))
  return { participants, tasks, results, notifications, accounts: externalAccounts.list(), items }
}
