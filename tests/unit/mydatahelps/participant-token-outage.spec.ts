import { expect, test } from '@playwright/test'
import { MyDataHelpsError, type MyDataHelpsErrorCode } from '@/lib/mydatahelps'
import { HOUR, MINUTE, SECOND } from '../fake-clock'
import { errorOf } from './fake-mydatahelps'
import { tokenStore } from './token-store'

const ana = { participantID: 'ana', scopes: ['Participant:read'] }

/** Ten minutes are left of an hour: time for a new token, and none is to be had. */
async function lateInLife() {
  const parts = tokenStore({ lifetime: HOUR })
  await parts.store.get(ana)
  parts.clock.advance(50 * MINUTE)
  return parts
}

for (const code of ['unavailable', 'rate_limited'] as const) {
  test(`while MyDataHelps is ${code}, a token that is due for renewal still serves`, async () => {
    const { store, failWith } = await lateInLife()
    failWith(new MyDataHelpsError(code, 'test'))
    expect(await store.get(ana)).toMatchObject({ access_token: 'token-1', expires_in: 600 })
  })
}

test('it does so to its last whole second', async () => {
  const { store, clock, failWith } = await lateInLife()
  failWith(new MyDataHelpsError('unavailable', 'test'))
  clock.advance(599 * SECOND)
  expect(await store.get(ana)).toMatchObject({ access_token: 'token-1', expires_in: 1 })
  clock.advance(1)
  expect((await errorOf(store.get(ana))).code).toBe('unavailable')
})

test('one that MyDataHelps refused is no help', async () => {
  const { store, failWith } = await lateInLife()
  failWith(new MyDataHelpsError('unavailable', 'test'))
  expect((await errorOf(store.get({ ...ana, replace: true }))).code).toBe('unavailable')
})

const finals: MyDataHelpsErrorCode[] = ['participant_rejected', 'configuration_rejected', 'unexpected_answer']
for (const code of finals) {
  test(`${code} is no outage, and is told`, async () => {
    const { store, failWith } = await lateInLife()
    failWith(new MyDataHelpsError(code, 'test'))
    expect((await errorOf(store.get(ana))).code).toBe(code)
  })
}

test('a participant who was rejected has no token left to fall back on', async () => {
  const { store, failWith } = await lateInLife()
  failWith(new MyDataHelpsError('participant_rejected', 'test'))
  await errorOf(store.get(ana))
  failWith(new MyDataHelpsError('unavailable', 'test'))
  expect((await errorOf(store.get(ana))).code).toBe('unavailable')
})
