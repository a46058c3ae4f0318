import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

const PAGE = { Origin: 'http://localhost:3000' }
const MESSAGE = { message: expect.any(String) }

const SCOPES: [path: string, scope: string][] = [
  ['participant', 'Participant:read'],
  ['project', 'Project:read'],
  ['surveytasks?', 'SurveyTasks:read'],
  ['surveyanswers?', 'SurveyAnswers:read'],
  ['surveyresults?', 'SurveyAnswers:read'],
  ['notifications?', 'Notifications:read'],
  ['externalaccountproviders?', 'ExternalAccounts:read'],
  ['featuredexternalaccountproviders?', 'ExternalAccounts:read'],
  ['externalaccounts', 'ExternalAccounts:read'],
  ['datacollectionsettings', 'DataCollectionSettings:read'],
  ['devicedata?namespace=Fitbit', 'DeviceData:read'],
  ['devicedata/allDataTypes?', 'DeviceData:read'],
  ['fitbit/dailySummaries?', 'FitbitDailySummaries:read'],
  ['fitbit/sleepLogs?', 'FitbitSleepLogs:read'],
  ['appleHealth/activitySummaries?', 'AppleHealthActivitySummaries:read'],
  ['appleHealth/workouts?', 'AppleHealthWorkouts:read'],
  // Nothing published covers these.
  ['dataavailability', 'api'],
  ['inbox?', 'api'],
  ['files?', 'api'],
  ['custom/StudyProgress', 'api'],
]

test.describe('Who may call the delegated API', () => {
  for (const [path, scope] of SCOPES) {
    test(`${path} needs ${scope}, or api`, async ({ sandbox }) => {
      const other = path === 'project' ? 'Participant:read' : 'Project:read'
      for (const [granted, status] of [
        [scope, 200],
        ['api', 200],
        [other, 403],
      ] as const) {
        const token = await sandbox.participantToken('ben.okafor', granted)
        const response = await sandbox.delegated(path, { token, headers: PAGE })
        expect(response.status, granted).toBe(status)
        expect(response.headers.get('access-control-allow-origin')).toBe(PAGE.Origin)
        if (status === 403) expect(await response.json()).toEqual(MESSAGE)
      }
    })
  }

  test('a refusal for a scope that nobody published says that it is a guess', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ben.okafor', 'Project:read')
    const message = async (path: string) => (await (await sandbox.delegated(path, { token })).json()).message
    expect(await message('inbox?')).toMatch(/lacks the scope api\..*does not publish/)
    expect(await message('participant')).toMatch(/lacks the scope Participant:read\.$/)
  })

  test('nobody without a token, or with the wrong kind', async ({ sandbox }) => {
    for (const token of ['', 'f'.repeat(32), await sandbox.serviceToken()]) {
      const response = await sandbox.delegated('participant', { token, headers: PAGE })
      expect(response.headers.get('access-control-allow-origin')).toBe(PAGE.Origin)
      expect(await answer(response)).toEqual({ status: 401, body: MESSAGE })
    }
  })

  test('nobody whose token has expired', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const status = async () => (await sandbox.delegated('participant', { token })).status
    await sandbox.control('PUT', 'clock', { offsetSeconds: 3590 })
    expect(await status()).toBe(200)
    await sandbox.control('PUT', 'clock', { offsetSeconds: 3601 })
    expect(await status()).toBe(401)
  })

  test('nobody whose participant a reset took away', async ({ sandbox }) => {
    await sandbox.administration('PUT', 'participants', { participantIdentifier: 'visitor' })
    const token = await sandbox.participantToken('visitor')
    await sandbox.control('POST', 'reset')
    expect((await sandbox.delegated('participant', { token })).status).toBe(401)
  })
})

test('A long body that is refused unread does not cost the next request', async ({ sandbox }) => {
  for (let times = 0; times < 10; times++) {
    const request = { method: 'PUT', token: 'nobody', body: 'x'.repeat(500_000) }
    expect((await sandbox.delegated('participant', request)).status).toBe(401)
  }
})

test.describe('Pages of another origin', () => {
  test('may ask first, without a token', async ({ sandbox }) => {
    const response = await sandbox.delegated('surveyresults/some-id', {
      method: 'OPTIONS',
      headers: {
        ...PAGE,
        'Access-Control-Request-Method': 'DELETE',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe(PAGE.Origin)
    expect(response.headers.get('access-control-allow-headers')).toContain('Authorization')
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,POST,PUT,DELETE')
    expect(response.headers.get('access-control-max-age')).toBe('600')
    expect(response.headers.get('vary')).toContain('Origin')
  })

  test('may read refusals of every kind', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const refusals: [number, string, Parameters<typeof sandbox.delegated>[1]][] = [
      [404, 'nothing/here', { token }],
      [404, 'surveyresults/none', { token, method: 'DELETE' }],
      [400, 'surveytasks?pageID=none', { token }],
      [400, 'participant', { token, method: 'PUT', body: '{' }],
      [413, 'participant', { token, method: 'PUT', body: 'x'.repeat(1_048_577) }],
    ]
    for (const [status, path, request] of refusals) {
      const response = await sandbox.delegated(path, { ...request, headers: PAGE })
      expect(response.headers.get('access-control-allow-origin'), path).toBe(PAGE.Origin)
      expect(await answer(response), path).toEqual({ status, body: MESSAGE })
    }
  })

  test('may not read anything when they come from another computer', async ({ sandbox }) => {
    const response = await sandbox.delegated('participant', { headers: { Origin: 'https://evil.example' } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})
