import { expect, test } from '@playwright/test'
import { MINUTE } from '../fake-clock'
import { inTurn, status } from '../fake-network'
import { errorOf, fakeMyDataHelps, PARTICIPANT_ID } from './fake-mydatahelps'

const limits = (remaining: number) => ({
  'RateLimit-Limit': '1000',
  'RateLimit-Remaining': String(remaining),
  'RateLimit-Reset': '240',
})
const nobody = (remaining: number) => status(404, limits(remaining), '{}')

test('when half of the hour is used up, the rest is for those of whom nothing is known yet', async () => {
  const { myDataHelps, sent } = fakeMyDataHelps({ administration: inTurn(nobody(500), nobody(499)) })
  await myDataHelps.findParticipant('chris')
  await myDataHelps.findParticipant('chris', { again: true })
  const refused = await errorOf(myDataHelps.findParticipant('chris', { again: true }))
  expect(refused).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 240 })
  expect(await myDataHelps.findParticipant('dana')).toBeNull()
  expect(sent('administration')).toHaveLength(3)
})

test('in the next hour there is enough again', async () => {
  const { myDataHelps, clock } = fakeMyDataHelps({ administration: nobody(3) })
  await myDataHelps.findParticipant('chris')
  clock.advance(4 * MINUTE)
  expect(await myDataHelps.findParticipant('chris', { again: true })).toBeNull()
})

test('where MyDataHelps does not say what is left, nothing is kept', async () => {
  const { myDataHelps } = fakeMyDataHelps()
  for (let time = 0; time < 3; time++)
    expect(await myDataHelps.findParticipant('chris', { again: true })).toBeNull()
})

test('the limit of the administration is not that of the token endpoint, nor the other way round', async () => {
  const ana = { participantID: PARTICIPANT_ID, scopes: ['Participant:read'] }
  const limited = status(429, { 'Retry-After': '60' })

  const administration = fakeMyDataHelps({ administration: limited })
  expect((await errorOf(administration.myDataHelps.findParticipant('ana'))).code).toBe('rate_limited')
  expect(await administration.myDataHelps.participantToken(ana)).toMatchObject({
    access_token: 'participant-1',
  })

  const tokens = fakeMyDataHelps({ participantToken: limited })
  expect((await errorOf(tokens.myDataHelps.participantToken(ana))).code).toBe('rate_limited')
  expect(await tokens.myDataHelps.findParticipant('ana')).toBeNull()
})

test('the check tells when the administration is not well, and finds out by itself when it is again', async () => {
  const { myDataHelps, clock, sent } = fakeMyDataHelps({
    administration: inTurn(status(429, { 'Retry-After': '60' }), nobody(900)),
  })
  await myDataHelps.check()
  await errorOf(myDataHelps.findParticipant('ana'))
  expect((await errorOf(myDataHelps.check())).code).toBe('rate_limited')
  expect(sent('administration')).toHaveLength(1)

  clock.advance(1 * MINUTE)
  await myDataHelps.check()
  await myDataHelps.check()
  expect(sent('administration')).toHaveLength(2)
})
