import { expect, test } from '@playwright/test'
import { createServiceTokens } from '@/lib/mydatahelps/service-token'
import { fakeClock, MINUTE, SECOND } from '../fake-clock'
import { type Answer, inTurn, json, status } from '../fake-network'
import { errorOf, fakeMyDataHelps, PARTICIPANT_ID, tokenAnswer } from './fake-mydatahelps'

const never: Answer = () => new Promise(() => undefined)
const ana = { participantID: PARTICIPANT_ID, scopes: ['Participant:read'] }

test('whoever waits for a token waits until their own deadline, though the work goes on', async () => {
  let answer: (response: Response) => void = () => undefined
  const answered = new Promise<Response>((resolve) => (answer = resolve))
  const { myDataHelps, clock, sent } = fakeMyDataHelps({ participantToken: () => answered })
  const call = myDataHelps.participantToken({ ...ana, deadline: clock.now() + 20 })
  expect(await errorOf(call)).toMatchObject({ code: 'unavailable', detail: 'not in time' })

  const next = myDataHelps.participantToken(ana)
  answer(tokenAnswer('late', 3600))
  expect(await next).toMatchObject({ access_token: 'late' })
  expect(sent('participantToken')).toHaveLength(1)
})

test('whoever waits for the service token of others, too', async () => {
  const { myDataHelps, clock, sent } = fakeMyDataHelps({ serviceToken: never })
  const first = myDataHelps.findParticipant('ana', { deadline: clock.now() + 40 })
  const second = myDataHelps.findParticipant('ben', { deadline: clock.now() + 20 })
  const errors = await Promise.all([errorOf(first), errorOf(second)])
  expect(errors.map(({ code }) => code)).toEqual(['unavailable', 'unavailable'])
  await expect.poll(() => sent('serviceToken').length).toBe(1)
})

test('each step has only the time that those before it have left', async () => {
  const steps = fakeMyDataHelps({
    serviceToken: () => slow(() => tokenAnswer('service', 300)),
    administration: () => slow(() => Response.json({ message: 'not found' }, { status: 404 })),
  })
  const slow = (answer: () => Response) => {
    steps.clock.advance(9 * SECOND)
    return answer()
  }
  // Nine seconds for the service token leave three, and no attempt after that begins.
  const call = steps.myDataHelps.findParticipant('ana', { deadline: steps.clock.now() + 12 * SECOND })
  await call.catch(() => undefined)
  expect(steps.sent('administration')).toHaveLength(1)
})

test('a service token that still serves is used while no other is to be had', async () => {
  const serviceToken = inTurn(json({ access_token: 'first', expires_in: 300 }), status(503))
  const { myDataHelps, clock, sent } = fakeMyDataHelps({ serviceToken })
  await myDataHelps.check()
  clock.advance(4 * MINUTE)
  await myDataHelps.participantToken(ana)
  expect(sent('participantToken').map(({ form }) => form.token)).toEqual(['first'])
  clock.advance(1 * MINUTE)
  expect((await errorOf(myDataHelps.participantToken({ ...ana, participantID: 'ben' }))).code).toBe(
    'unavailable',
  )
})

test('a service token that still serves is used while the next is slow to come', async () => {
  const clock = fakeClock()
  const token = { accessToken: 'first', issuedAt: clock.now(), expiresAt: clock.now() + 5 * MINUTE }
  let requests = 0
  const tokens = createServiceTokens(
    () => (requests++ === 0 ? Promise.resolve(token) : new Promise(() => undefined)),
    clock.now,
  )
  await tokens.get(clock.now() + 20)
  clock.advance(4 * MINUTE)
  expect(await tokens.get(clock.now() + 20)).toBe(token)
  expect(requests).toBe(2)
})
