import { randomUUID } from 'node:crypto'
import { ourReading, sandboxOnly } from './certainty'
import { expect, test } from './contract-test'
import { readToken } from './service'
import { ERRORS, expectRefusal } from './token-refusal'

test.describe('Participant tokens', () => {
  for (const client of [
    'RKStudio.DelegatedParticipant',
    'MyDataHelps.DelegatedParticipant',
    'MyDataHelps-Web.DelegatedParticipant',
  ]) {
    test(`are given to the client ${client}`, async ({ service, participant }) => {
      if (client !== 'RKStudio.DelegatedParticipant') ourReading('MyDataHelps documents the first name only')
      const participantID = await service.participantID(participant)
      const token = await readToken(
        await service.requestParticipantToken(participantID, { client_id: client }),
      )
      expect((await service.delegated('participant', { token: token.access_token })).status).toBe(200)
    })
  }

  test('are given for each scope that MyDataHelps publishes', async ({ service, participant }) => {
    const scopes = [
      'AppleHealthActivitySummaries:read',
      'AppleHealthWorkouts:read',
      'CustomEvents:write',
      'DataCollectionSettings:read',
      'DeviceData:read',
      'DeviceData:write',
      'ExternalAccounts:connect',
      'ExternalAccounts:read',
      'ExternalAccounts:write',
      'FitbitDataSummary:read',
      'FitbitDailySummaries:read',
      'FitbitSleepLogs:read',
      'Notifications:read',
      'Participant:read',
      'SurveyAnswers:read',
      'SurveyResults:write',
      'SurveyTasks:read',
      'Project:read',
    ]
    await service.participantToken(participant, scopes.join(' '))
  })

  test('are given for the ID of a participant, not for the project’s own identifier', async ({
    service,
    participant,
  }) => {
    ourReading(ERRORS)
    for (const participantID of [participant, randomUUID()])
      await expectRefusal(await service.requestParticipantToken(participantID), 'invalid_grant')
  })

  test('are refused for another secret, another client, an unknown scope', async ({
    service,
    participant,
  }) => {
    ourReading(ERRORS)
    const participantID = await service.participantID(participant)
    const ask = (form: Record<string, string>) => service.requestParticipantToken(participantID, form)
    await expectRefusal(await ask({ client_secret: 'another' }), 'invalid_client')
    await expectRefusal(await ask({ client_id: 'another' }), 'invalid_client')
    await expectRefusal(await ask({ scope: 'Everything:read' }), 'invalid_scope')
  })

  test('are refused for anything but a service token', async ({ service, participant, token }) => {
    ourReading(ERRORS)
    const participantID = await service.participantID(participant)
    for (const wrong of ['made-up', token])
      await expectRefusal(
        await service.requestParticipantToken(participantID, { token: wrong }),
        'invalid_grant',
      )
  })
})

test.describe('The token endpoint', () => {
  test('takes forms alone, by POST', async ({ service }) => {
    ourReading(ERRORS)
    await expectRefusal(await fetch(service.tokenUrl), 'invalid_request')
    const json = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }
    await expectRefusal(await fetch(service.tokenUrl, json), 'invalid_request')
  })

  test('is closed to browsers', async ({ service }) => {
    ourReading('whoever has the key is a server')
    const response = await fetch(service.tokenUrl, {
      method: 'POST',
      headers: { Origin: 'http://localhost:3000' },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('says that a participant who has left gets no token', async ({ service, participant }) => {
    sandboxOnly('nobody is made to leave a study for a test')
    const participantID = await service.participantID(participant)
    const left = await fetch(`${service.baseUrl}sandbox/participants/${participant}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ withdrawn: true }),
    })
    expect(left.ok).toBe(true)
    await expectRefusal(await service.requestParticipantToken(participantID), 'invalid_grant')
  })
})
