import { list, post } from './administration-client'
import { expect, test } from './start-sandbox'

const MESSAGE = { message: expect.any(String) }

test.describe('Assigning a survey', () => {
  test('puts it into the participant’s list at once, where it can be done', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const assigned = await post(sandbox, 'surveytasks', [
      {
        participantIdentifier: 'ana.rivera',
        surveyName: 'WeeklyWellbeing',
        dueAfterIntervalAmount: 7,
        dueAfterIntervalType: 'Days',
      },
      { participantIdentifier: 'ben.okafor', surveyName: 'DailyCheckIn' },
    ])
    expect(assigned).toMatchObject({ status: 200, body: { surveyTasks: [{}, { dueDate: null }] } })

    const path = 'surveytasks?surveyName=WeeklyWellbeing'
    const { surveyTasks } = await (await sandbox.delegated(path, { token })).json()
    expect(surveyTasks).toMatchObject([{ status: 'incomplete', hasSavedProgress: false }])
    const [task] = surveyTasks
    const days = (new Date(task.dueDate).getTime() - new Date(task.insertedDate).getTime()) / 86_400_000
    expect(days).toBe(7)
    const opened = await sandbox.send('survey-frame/surveys/WeeklyWellbeing', { token })
    expect(await opened.json()).toMatchObject({ canSave: true })
  })

  test('is all or nothing, and says what is wrong', async ({ sandbox }) => {
    const good = { participantIdentifier: 'ana.rivera', surveyName: 'WeeklyWellbeing' }
    const wrong = [
      good,
      [],
      [good, { ...good, participantIdentifier: 'nobody' }],
      [good, { ...good, surveyName: 'NoSuchSurvey' }],
      [good, { ...good, dueAfterIntervalAmount: -1 }],
      [good, { ...good, dueAfterIntervalType: 'Moons' }],
    ]
    for (const body of wrong)
      expect(await post(sandbox, 'surveytasks', body), JSON.stringify(body)).toEqual({
        status: 400,
        body: MESSAGE,
      })
    const query = 'participantIdentifier=ana.rivera&surveyName=WeeklyWellbeing'
    expect((await list(sandbox, 'surveytasks', query, 'surveyTasks')).items).toEqual([])
  })
})

test.describe('Sending a notification', () => {
  test('reaches those who can be reached', async ({ sandbox }) => {
    const send = (
      participantIdentifier: string,
      notificationIdentifier: string,
      notificationFields = {},
    ) => ({
      participantIdentifier,
      notificationIdentifier,
      notificationFields,
    })
    await sandbox.administration('PUT', 'participants', {
      participantIdentifier: 'ana.rivera',
      demographics: { unsubscribedFromEmails: true },
    })
    const sent = await post(sandbox, 'notifications', [
      send('ben.okafor', 'PushMessage', { title: 'Hello', body: 'A survey is waiting, {{title}}.' }),
      send('ana.rivera', 'PushMessage', { title: 'Hello', body: 'x' }),
      send('ana.rivera', 'StudyNews'),
      send('ana.rivera', 'WeeklySurveyReminder'),
    ])
    expect(sent).toMatchObject({
      status: 200,
      body: {
        notifications: [
          {
            type: 'Push',
            statusCode: 'Succeeded',
            content: { title: 'Hello', body: 'A survey is waiting, {{title}}.' },
          },
          { type: 'Push', statusCode: 'NoAssociatedUser', content: null },
          { type: 'Email', statusCode: 'Unsubscribed', content: null },
          { type: 'Sms', statusCode: 'MissingContactInfo', content: null },
        ],
      },
    })
    const token = await sandbox.participantToken('ben.okafor')
    const { notifications } = await (await sandbox.delegated('notifications?limit=1', { token })).json()
    expect(notifications).toMatchObject([{ identifier: 'PushMessage', content: { title: 'Hello' } }])
  })

  test('is all or nothing, and says what is wrong', async ({ sandbox }) => {
    const good = { participantIdentifier: 'ben.okafor', notificationIdentifier: 'StudyNews' }
    const before = (await list(sandbox, 'notifications', 'participantIdentifier=ben.okafor')).items.length
    for (const wrong of [
      { participantIdentifier: 'nobody' },
      { notificationIdentifier: 'Odd' },
      { notificationFields: 5 },
    ])
      expect(await post(sandbox, 'notifications', [good, { ...good, ...wrong }])).toEqual({
        status: 400,
        body: MESSAGE,
      })
    expect((await list(sandbox, 'notifications', 'participantIdentifier=ben.okafor')).items).toHaveLength(
      before,
    )
  })
})
