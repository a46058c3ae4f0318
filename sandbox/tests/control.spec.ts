import { request } from 'node:http'
import { createRecordedRequests } from '../store/recorded-requests'
import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

test.describe('The record of requests', () => {
  test('tells the story in order, and holds no secret', async ({ sandbox }) => {
    const participantID = await sandbox.participantID('ana.rivera')
    await sandbox.control('DELETE', 'requests')

    const claims = sandbox.claims()
    const assertion = await sandbox.sign(claims)
    const { access_token: serviceToken } = await (await sandbox.requestServiceToken(assertion)).json()
    const participantResponse = await sandbox.requestParticipantToken(participantID, {
      token: serviceToken,
      scope: 'Project:read',
    })
    const { access_token: token } = await participantResponse.json()
    await sandbox.delegated('project', { method: 'OPTIONS', headers: { Origin: 'http://localhost:3000' } })
    await sandbox.delegated('project', { token })
    await sandbox.send('/survey?surveyName=DailyCheckIn', {})
    await sandbox.send('survey-frame/assets/frame.css', {})
    await sandbox.delegated('surveytasks?status=complete&access_token=leaked', { token })

    const text = await (await sandbox.control('GET', 'requests')).text()
    for (const secret of [
      assertion,
      assertion.split('.')[2] ?? '',
      serviceToken,
      token,
      'leaked',
      '"secret"',
    ])
      expect(text).not.toContain(secret)
    expect(JSON.parse(text)).toEqual([
      {
        at: expect.any(String),
        method: 'POST',
        path: '/identityserver/connect/token',
        status: 200,
        query: {},
        form: {
          scope: 'api',
          grant_type: 'client_credentials',
          client_assertion_type: expect.any(String),
          client_assertion: '[redacted]',
        },
        assertion: { alg: 'RS256', ...claims },
      },
      {
        at: expect.any(String),
        method: 'POST',
        path: '/identityserver/connect/token',
        status: 200,
        query: {},
        form: {
          scope: 'Project:read',
          grant_type: 'delegated_participant',
          participant_id: participantID,
          client_id: 'MyDataHelps.DelegatedParticipant',
          client_secret: '[redacted]',
          token: '[redacted]',
        },
        participantID,
      },
      expect.objectContaining({ path: '/api/v1/delegated/project', status: 200, participantID }),
      expect.objectContaining({ path: '//survey', query: { surveyName: 'DailyCheckIn' } }),
      expect.objectContaining({
        path: '/api/v1/delegated/surveytasks',
        status: 403,
        query: { status: 'complete', access_token: '[redacted]' },
        participantID,
      }),
    ])
  })

  test('keeps the last five thousand', () => {
    const requests = createRecordedRequests()
    const request = (path: string) => ({ at: '', method: 'GET', path, status: 200, query: {} })
    for (let number = 1; number <= 5001; number++) requests.add(request(`/${number}`))
    expect(requests.list()).toHaveLength(5000)
    expect(requests.list()[0]).toMatchObject({ path: '/2' })
  })
})

test.describe('A reset', () => {
  test('brings back data, lifetimes and time, and leaves tokens valid', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    await sandbox.administration('PUT', 'participants', {
      participantIdentifier: 'ana.rivera',
      demographics: { city: 'Duluth' },
    })
    await sandbox.control('PUT', 'clock', { offsetSeconds: 7200, participantTokenSeconds: 60 })
    expect((await sandbox.delegated('participant', { token })).status).toBe(401)

    expect((await sandbox.control('POST', 'reset')).status).toBe(204)
    expect((await answer(await sandbox.control('GET', 'requests'))).body).toEqual([])
    const participant = await answer(await sandbox.delegated('participant', { token }))
    expect(participant.status).toBe(200)
    expect(participant.body).not.toHaveProperty('demographics.city')
    const clock = await answer(await sandbox.control('PUT', 'clock', {}))
    expect(clock.body).toMatchObject({
      offsetSeconds: 0,
      participantTokenSeconds: 3600,
      serviceTokenSeconds: 300,
    })
  })
})

test.describe('The clock', () => {
  test('sets how long new tokens live', async ({ sandbox }) => {
    await sandbox.control('PUT', 'clock', { participantTokenSeconds: 90, serviceTokenSeconds: 20 })
    const service = await sandbox.requestServiceToken()
    expect(await service.json()).toMatchObject({ expires_in: 20 })
    const ana = await sandbox.participantID('ana.rivera')
    expect(await (await sandbox.requestParticipantToken(ana)).json()).toMatchObject({ expires_in: 90 })
  })

  test('refuses nonsense', async ({ sandbox }) => {
    for (const body of ['', '{', [], { offsetSeconds: 'one' }, { participantTokenSeconds: 0 }, { offset: 3 }])
      expect(await answer(await sandbox.control('PUT', 'clock', body))).toEqual({
        status: 400,
        body: { message: expect.any(String) },
      })
  })
})

test('Only pages of this computer may steer the sandbox', async ({ sandbox }) => {
  const reset = (Origin: string) => sandbox.send('sandbox/reset', { method: 'POST', headers: { Origin } })
  for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example'])
    expect((await reset(origin)).status, origin).toBe(403)
  const allowed = await reset('http://localhost:3000')
  expect(allowed.status).toBe(204)
  expect(allowed.headers.get('access-control-allow-origin')).toBeNull()
})

test('A page whose own name someone points at this computer neither steers the sandbox nor reads what was asked', async ({
  sandbox,
}) => {
  // `fetch` sends the host of the address, whatever one says.
  const status = (method: string, path: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) =>
      request(new URL(path, sandbox.baseUrl), { method, headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end(),
    )
  const calls = [
    ['POST', '/sandbox/reset'],
    ['GET', '/sandbox/requests'],
    ['DELETE', '/sandbox/faults'],
    ['GET', '/sandbox/environment'],
    ['POST', '/sandbox/panel'],
    ['GET', '/sandbox/panel'],
    ['GET', '/'],
  ] as const
  for (const [method, path] of calls) {
    for (const host of ['evil.example', 'evil.example:4010', 'localhost.evil.example'])
      expect(await status(method, path, host), `${method} ${path}`).toBe(403)
  }
  for (const host of ['localhost:4010', '127.0.0.1', '[::1]:4010'])
    expect(await status('POST', '/sandbox/reset', host), host).toBe(204)
})

test('The start page names the people and says that this is a simulator', async ({ sandbox }) => {
  const page = await (await sandbox.send('', {})).text()
  for (const text of ['Simulator', 'Ana Rivera', 'Ben Okafor', 'Chris Lee']) expect(page).toContain(text)
})
