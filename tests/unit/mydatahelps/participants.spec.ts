import { expect, test } from '@playwright/test'
import { type Answer, json, status } from '../fake-network'
import { errorOf, fakeMyDataHelps, PARTICIPANT_ID, SETTINGS } from './fake-mydatahelps'

const PARTICIPANTS = `${SETTINGS.serviceUrl}/api/v1/administration/projects/${SETTINGS.projectID}/participants`
const ana = { id: PARTICIPANT_ID, participantIdentifier: 'ana' }

test.describe('finding a participant', () => {
  test('asks for the identifier within the project, with the service token', async () => {
    const { myDataHelps, sent } = fakeMyDataHelps({ administration: json({ ...ana, withdrawDate: null }) })
    expect(await myDataHelps.findParticipant('ana')).toEqual({ ...ana, withdrawDate: null })
    const [call] = sent('administration')
    expect(call?.request.method).toBe('GET')
    expect(call?.request.url).toBe(`${PARTICIPANTS}/ana`)
    expect(call?.request.headers.get('authorization')).toBe('Bearer service-1')
    expect(call?.request.headers.get('accept')).toBe('application/json')
  })

  test('gives null for one that is not there', async () => {
    const { myDataHelps } = fakeMyDataHelps({ administration: json({ message: 'not found' }, 404) })
    expect(await myDataHelps.findParticipant('nobody')).toBeNull()
  })

  for (const [identifier, path] of [
    ['a/b c', 'a%2Fb%20c'],
    ['auth0|12', 'auth0%7C12'],
    ['who?x=1#y', 'who%3Fx%3D1%23y'],
    ['../surveys', '..%2Fsurveys'],
    ['ñandú', '%C3%B1and%C3%BA'],
  ] as const) {
    test(`keeps ${identifier} inside its place in the address`, async () => {
      const { myDataHelps, sent } = fakeMyDataHelps()
      await myDataHelps.findParticipant(identifier)
      expect(sent('administration')[0]?.request.url).toBe(`${PARTICIPANTS}/${path}`)
    })
  }

  test('drops what this app does not need to know', async () => {
    const demographics = { email: 'ana@example.org', preferredLanguage: 'es' }
    const administration = json({ ...ana, demographics, newField: [1] })
    const { myDataHelps } = fakeMyDataHelps({ administration })
    const known = { ...ana, demographics: { preferredLanguage: 'es' } }
    expect(await myDataHelps.findParticipant('ana')).toEqual(known)
  })

  test('a language of ten thousand letters is none', async () => {
    const demographics = { preferredLanguage: 'e'.repeat(10_000), timeZone: 'America/New_York' }
    const { myDataHelps } = fakeMyDataHelps({ administration: json({ ...ana, demographics }) })
    expect((await myDataHelps.findParticipant('ana'))?.demographics).toEqual({ timeZone: 'America/New_York' })
  })

  test('tells when a participant has withdrawn', async () => {
    const administration = json({ ...ana, withdrawDate: '2030-01-02T03:04:05+00:00' })
    const { myDataHelps } = fakeMyDataHelps({ administration })
    expect(await myDataHelps.findParticipant('ana')).toMatchObject({
      withdrawDate: '2030-01-02T03:04:05+00:00',
    })
  })

  const odd: [what: string, answer: Answer][] = [
    ['an id that is no GUID', json({ ...ana, id: 42 })],
    ['no id', json({ participantIdentifier: 'ana' })],
    ['a list', json([ana])],
    ['the record of somebody else', json({ ...ana, participantIdentifier: 'ben' })],
    ['a record that differs in a capital', json({ ...ana, participantIdentifier: 'Ana' })],
    ['a page of HTML', status(200, {}, '<!doctype html>')],
    ['nothing', status(200)],
    ['a refusal', json({ message: 'no access' }, 403)],
  ]
  for (const [what, administration] of odd) {
    test(`takes ${what} for an unexpected answer, not for a missing participant`, async () => {
      const { myDataHelps } = fakeMyDataHelps({ administration })
      expect((await errorOf(myDataHelps.findParticipant('ana'))).code).toBe('unexpected_answer')
    })
  }
})

test('the log learns the status of a refusal, also where the answer has the shape of a participant', async () => {
  const { myDataHelps } = fakeMyDataHelps({ administration: json(ana, 403) })
  const error = await errorOf(myDataHelps.findParticipant('ana'))
  expect(error).toMatchObject({ code: 'unexpected_answer', detail: 'participants: status 403' })
})

test.describe('persisting a participant', () => {
  const newParticipant = { participantIdentifier: 'a/b c', demographics: { firstName: 'Ana' } }

  test('puts the participant to the collection, as JSON', async () => {
    const participant = { ...ana, participantIdentifier: newParticipant.participantIdentifier }
    const { myDataHelps, sent } = fakeMyDataHelps({
      administration: json({ actionTaken: 'added', participant }),
    })
    await myDataHelps.persistParticipant(newParticipant)
    const [call] = sent('administration')
    expect(call?.request.method).toBe('PUT')
    expect(call?.request.url).toBe(PARTICIPANTS)
    expect(call?.request.headers.get('content-type')).toBe('application/json')
    expect(JSON.parse(call?.body ?? '')).toEqual(newParticipant)
  })

  test('gives the participant as MyDataHelps now has it', async () => {
    const participant = { id: PARTICIPANT_ID, participantIdentifier: newParticipant.participantIdentifier }
    const administration = json({ actionTaken: 'new', participant: { ...participant, enrolled: true } })
    const { myDataHelps } = fakeMyDataHelps({ administration })
    expect(await myDataHelps.persistParticipant(newParticipant)).toEqual(participant)
  })

  for (const [what, administration] of [
    ['an answer without the participant', json({ actionTaken: 'added' })],
    ['the record of somebody else', json({ actionTaken: 'updated', participant: ana })],
    ['a refusal', json({ message: 'email is taken' }, 400)],
    ['a collection that is not there', json({}, 404)],
  ] as const) {
    test(`takes ${what} for an unexpected answer`, async () => {
      const { myDataHelps } = fakeMyDataHelps({ administration })
      const error = await errorOf(myDataHelps.persistParticipant(newParticipant))
      expect(error.code).toBe('unexpected_answer')
      expect(error.message).not.toContain('email')
    })
  }
})

test('a page of some other server that is not there does not mean that the participant is not', async () => {
  const page = () =>
    new Response('<h1>Not found</h1>', { status: 404, headers: { 'content-type': 'text/html' } })
  const { myDataHelps } = fakeMyDataHelps({ administration: page })
  const error = await errorOf(myDataHelps.findParticipant('ana.rivera'))
  expect(error.code).toBe('unexpected_answer')
})

for (const identifier of ['', '.', '..', 'half \ud83d', 'a\0b']) {
  test(`nobody is called ${JSON.stringify(identifier)}, which no path can name`, async () => {
    const { myDataHelps, sent } = fakeMyDataHelps()
    expect(await myDataHelps.findParticipant(identifier)).toBeNull()
    expect(sent('administration')).toEqual([])
  })
}
