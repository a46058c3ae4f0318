import { answer, type SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const MESSAGE = { message: expect.any(String) }

test.describe('The administration API', () => {
  test('needs a service token, and says so in JSON without CORS headers', async ({ sandbox }) => {
    const project = sandbox.variable('MYDATAHELPS_PROJECT_ID')
    const path = `api/v1/administration/projects/${project}/participants`
    for (const token of ['', 'nonsense', await sandbox.participantToken('ana.rivera')]) {
      const response = await sandbox.send(path, { token, headers: { Origin: 'http://localhost:3000' } })
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
      expect(await answer(response)).toEqual({ status: 401, body: MESSAGE })
    }
  })

  test('refuses another project in a way that does not read as "no such person"', async ({ sandbox }) => {
    const path = 'api/v1/administration/projects/11111111-1111-4111-8111-111111111111/participants/ana.rivera'
    const response = await sandbox.send(path, { token: await sandbox.serviceToken() })
    expect(await answer(response)).toEqual({ status: 403, body: MESSAGE })
  })

  test('lists participants page by page, or those that a search finds', async ({ sandbox }) => {
    const list = async (query: string) =>
      (await answer(await sandbox.administration('GET', `participants?${query}`))).body
    expect(await list('query=')).toMatchObject({
      participants: [{}, {}, {}, {}],
      totalParticipants: 4,
      pageNumber: 0,
    })
    expect(await list('pageNumber=1&pageSize=1')).toMatchObject({
      participants: [{ participantIdentifier: 'ben.okafor' }],
      totalParticipants: 4,
      pageNumber: 1,
    })
    expect(await list('query=RIVERA')).toMatchObject({
      participants: [{ participantIdentifier: 'ana.rivera' }],
      totalParticipants: 1,
    })
    for (const query of ['pageSize=201', 'pageNumber=-1', 'pageSize=many'])
      expect((await sandbox.administration('GET', `participants?${query}`)).status).toBe(400)
  })

  test('gives one participant by identifier; nobody is a 404 in JSON', async ({ sandbox }) => {
    const found = await answer(await sandbox.administration('GET', 'participants/ana%2Erivera'))
    expect(found.body).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      participantIdentifier: 'ana.rivera',
      enrolled: true,
      enrollmentDate: expect.stringMatching(/\+00:00$/),
      demographics: { firstName: 'Ana', preferredLanguage: 'es' },
    })
    const nobody = await answer(await sandbox.administration('GET', 'participants/chris.lee'))
    expect(nobody).toEqual({ status: 404, body: MESSAGE })
  })

  test('tolerates the doubled slashes of an official sample', async ({ sandbox }) => {
    const project = sandbox.variable('MYDATAHELPS_PROJECT_ID')
    const path = `/api/v1//administration/projects/${project}/participants`
    expect((await sandbox.send(path, { token: await sandbox.serviceToken() })).status).toBe(200)
  })
})

test.describe('Adding and updating a participant', () => {
  const put = async (sandbox: SandboxClient, participant: unknown) =>
    answer(await sandbox.administration('PUT', 'participants', participant))

  test('adds one who is enrolled at once and can have a token', async ({ sandbox }) => {
    const added = await put(sandbox, {
      participantIdentifier: 'chris/lee & co',
      demographics: { firstName: 'Chris' },
    })
    expect(added).toMatchObject({
      status: 200,
      body: {
        actionTaken: 'added',
        participant: {
          enrolled: true,
          enrollmentDate: expect.any(String),
          demographics: { firstName: 'Chris' },
        },
      },
    })
    const id = await sandbox.participantID(encodeURIComponent('chris/lee & co'))
    expect((await sandbox.requestParticipantToken(id)).status).toBe(200)
  })

  test('merges changes, by either key, and takes away what is emptied', async ({ sandbox }) => {
    const id = await sandbox.participantID('ana.rivera')
    await put(sandbox, { id, customFields: { Team: 'blue', Number: 7 } })
    const updated = await put(sandbox, {
      participantIdentifier: 'ana.rivera',
      demographics: { gender: '', city: 'Duluth' },
      customFields: { Team: 'red' },
    })
    expect(updated).toMatchObject({
      status: 200,
      body: {
        actionTaken: 'updated',
        participant: {
          id,
          demographics: { firstName: 'Ana', city: 'Duluth' },
          customFields: { Team: 'red', Number: '7' },
        },
      },
    })
    expect(updated.body).not.toHaveProperty('participant.demographics.gender')
  })

  test('refuses nonsense with a message', async ({ sandbox }) => {
    const id = await sandbox.participantID('ana.rivera')
    const nonsense = [
      {},
      [],
      null,
      '{"participantIdentifier": ',
      { participantIdentifier: '' },
      { participantIdentifier: 7 },
      { id: 'not a guid' },
      { id, participantIdentifier: 'ben.okafor' },
      { participantIdentifier: 'dana', demographics: 'none' },
      { participantIdentifier: 'dana', customFields: { 'two words': 'x' } },
      { participantIdentifier: 'dana', demographics: { email: 'ANA.rivera@example.org' } },
      { participantIdentifier: 'ana.rivera', demographics: { email: 'other@example.org' } },
    ]
    for (const participant of nonsense)
      expect(await put(sandbox, participant), JSON.stringify(participant)).toEqual({
        status: 400,
        body: MESSAGE,
      })
    expect((await sandbox.administration('GET', 'participants/dana')).status).toBe(404)
    const unknown = { id: '11111111-1111-4111-8111-111111111111' }
    expect((await put(sandbox, unknown)).status).toBe(404)
  })
})
