import { expect, test } from '@playwright/test'
import { createServiceTokens } from '@/lib/mydatahelps/service-token'
import { fakeClock, SECOND } from '../fake-clock'
import { inTurn, json, status } from '../fake-network'
import { errorOf, fakeMyDataHelps, PARTICIPANT_ID } from './fake-mydatahelps'

const forParticipant = { participantID: PARTICIPANT_ID, scopes: ['Participant:read'] }

function start({ lifetimeSeconds }: { lifetimeSeconds: number }) {
  const clock = fakeClock()
  let requests = 0
  const tokens = createServiceTokens(async () => {
    const issuedAt = clock.now()
    return { accessToken: `service-${++requests}`, issuedAt, expiresAt: issuedAt + lifetimeSeconds * SECOND }
  }, clock.now)
  return { clock, tokens, name: async () => (await tokens.get(clock.now() + SECOND)).accessToken }
}

test.describe('one service token serves everybody', () => {
  test('it is kept until a quarter of its life is left', async () => {
    const { clock, name } = start({ lifetimeSeconds: 300 })
    expect(await name()).toBe('service-1')
    clock.advance(225 * SECOND - 1)
    expect(await name()).toBe('service-1')
    clock.advance(1)
    expect(await name()).toBe('service-2')
  })

  test('fifty who wait for it make one request', async () => {
    const { myDataHelps, sent } = fakeMyDataHelps()
    await Promise.all(Array.from({ length: 50 }, () => myDataHelps.check()))
    expect(sent('serviceToken')).toHaveLength(1)
  })

  test('a request that failed is forgotten: the next one asks again', async () => {
    const { myDataHelps, sent } = fakeMyDataHelps({
      serviceToken: inTurn(
        json({ error: 'invalid_client' }, 400),
        json({ access_token: 'ok', expires_in: 300 }),
      ),
    })
    await Promise.all([errorOf(myDataHelps.check()), errorOf(myDataHelps.check())])
    await myDataHelps.check()
    expect(sent('serviceToken')).toHaveLength(2)
  })

  test('to check on MyDataHelps is to ask it, though a token is kept; the new one then serves everybody', async () => {
    const { myDataHelps, clock, sent } = fakeMyDataHelps()
    await myDataHelps.check()
    clock.advance(10 * SECOND)
    await myDataHelps.check()
    await myDataHelps.participantToken(forParticipant)
    expect(sent('serviceToken')).toHaveLength(2)
    expect(sent('participantToken').map(({ form }) => form.token)).toEqual(['service-2'])
  })

  test('a check that fails does not cost the token that is kept', async () => {
    const { myDataHelps, sent } = fakeMyDataHelps({
      serviceToken: inTurn(
        json({ access_token: 'kept', expires_in: 300 }),
        json({ error: 'invalid_client' }, 400),
      ),
    })
    await myDataHelps.check()
    await errorOf(myDataHelps.check())
    await myDataHelps.participantToken(forParticipant)
    expect(sent('participantToken').map(({ form }) => form.token)).toEqual(['kept'])
  })

  test('rejecting an old token does not cost the new one', async () => {
    const { clock, tokens, name } = start({ lifetimeSeconds: 300 })
    const old = await tokens.get(clock.now() + SECOND)
    tokens.reject(old)
    expect(await name()).toBe('service-2')
    tokens.reject(old)
    expect(await name()).toBe('service-2')
  })
})

test.describe('when MyDataHelps has forgotten the service token', () => {
  test('a 401 from the administration is followed by a new token, and the same question', async () => {
    const { myDataHelps, sent } = fakeMyDataHelps({
      administration: inTurn(status(401), json({ id: PARTICIPANT_ID, participantIdentifier: 'ana' })),
    })
    expect(await myDataHelps.findParticipant('ana')).toMatchObject({ id: PARTICIPANT_ID })
    const calls = sent('administration')
    expect(calls.map(({ request }) => request.headers.get('authorization'))).toEqual([
      'Bearer service-1',
      'Bearer service-2',
    ])
    expect(new Set(calls.map(({ request }) => request.url)).size).toBe(1)
  })

  test('a second 401 ends the call: once is enough', async () => {
    const { myDataHelps, sent } = fakeMyDataHelps({ administration: status(401) })
    expect((await errorOf(myDataHelps.findParticipant('ana'))).code).toBe('unexpected_answer')
    expect(sent('administration')).toHaveLength(2)
    expect(sent('serviceToken')).toHaveLength(2)
  })

  test('invalid_grant for a token of some age is followed by a new token, and one more mint', async () => {
    const { myDataHelps, clock, sent } = fakeMyDataHelps({
      participantToken: inTurn(
        json({ error: 'invalid_grant' }, 400),
        json({ access_token: 'mine', expires_in: 3600 }),
      ),
    })
    await myDataHelps.check()
    clock.advance(6 * SECOND)
    expect(await myDataHelps.participantToken(forParticipant)).toMatchObject({ access_token: 'mine' })
    expect(sent('participantToken').map(({ form }) => form.token)).toEqual(['service-1', 'service-2'])
  })

  test('invalid_grant for the new token as well is about the participant, and ends it', async () => {
    const { myDataHelps, clock, sent } = fakeMyDataHelps({
      participantToken: json({ error: 'invalid_grant' }, 400),
    })
    await myDataHelps.check()
    clock.advance(6 * SECOND)
    expect((await errorOf(myDataHelps.participantToken(forParticipant))).code).toBe('participant_rejected')
    expect(sent('participantToken')).toHaveLength(2)
  })

  test('a token issued just now is not to blame: one withdrawn participant costs nobody theirs', async () => {
    const { myDataHelps, clock, sent } = fakeMyDataHelps({
      participantToken: json({ error: 'invalid_grant' }, 400),
    })
    await myDataHelps.check()
    clock.advance(4 * SECOND)
    expect((await errorOf(myDataHelps.participantToken(forParticipant))).code).toBe('participant_rejected')
    expect(sent('participantToken')).toHaveLength(1)
    expect(sent('serviceToken')).toHaveLength(1)
  })

  test('invalid_client and invalid_scope are not blamed on the service token either', async () => {
    for (const error of ['invalid_client', 'invalid_scope']) {
      const { myDataHelps, clock, sent } = fakeMyDataHelps({ participantToken: json({ error }, 400) })
      await myDataHelps.check()
      clock.advance(6 * SECOND)
      await errorOf(myDataHelps.participantToken(forParticipant))
      expect(sent('participantToken')).toHaveLength(1)
      expect(sent('serviceToken')).toHaveLength(1)
    }
  })
})
