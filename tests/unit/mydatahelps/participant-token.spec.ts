import { expect, test } from '@playwright/test'
import { MyDataHelpsError } from '@/lib/mydatahelps'
import { HOUR, MINUTE, SECOND } from '../fake-clock'
import { errorOf } from './fake-mydatahelps'
import { tokenStore } from './token-store'

const ana = { participantID: 'ana', scopes: ['SurveyTasks:read', 'Participant:read'] }
const ben = { ...ana, participantID: 'ben' }

test.describe('a token with enough life left is given again', () => {
  test('the answer counts the seconds that remain, in the shape that the SDK takes', async () => {
    const { store, clock } = tokenStore({ lifetime: HOUR })
    expect(await store.get(ana)).toEqual({ access_token: 'token-1', expires_in: 3600, token_type: 'Bearer' })
    clock.advance(20 * MINUTE + 300)
    // 2399.7 seconds are left. Rounding up would promise life that is not there.
    expect(await store.get(ana)).toEqual({ access_token: 'token-1', expires_in: 2399, token_type: 'Bearer' })
  })

  test('enough is more than a quarter of its life', async () => {
    const { store, clock } = tokenStore({ lifetime: HOUR })
    await store.get(ana)
    clock.advance(45 * MINUTE - SECOND)
    expect(await store.get(ana)).toMatchObject({ access_token: 'token-1', expires_in: 901 })
    clock.advance(1)
    // What is left is looked at in whole seconds, as those will who get the answer.
    expect(await store.get(ana)).toMatchObject({ access_token: 'token-2', expires_in: 3600 })
  })

  test('also of a short one: it is not minted anew for each request', async () => {
    const { store, clock, mints } = tokenStore({ lifetime: 4 * MINUTE })
    // Three minutes of it are given, one is the margin; so there is a mint at 0, 180, 360 and 540 seconds.
    for (let second = 0; second < 10 * 60; second += 5) {
      await store.get(ana)
      clock.advance(5 * SECOND)
    }
    expect(mints).toHaveLength(4)
  })

  test('in twelve hours of asking every ten minutes, fifteen tokens of one hour are minted', async () => {
    const { store, clock, mints } = tokenStore({ lifetime: HOUR })
    // A token is given again at the age of 10, 20, 30 and 40 minutes; at 50 only ten minutes are left, less
    // than the quarter. So there is a mint every 50 minutes: at 0, 50, … 700, and none at 720.
    for (let minute = 0; minute <= 12 * 60; minute += 10) {
      await store.get(ana)
      clock.advance(10 * MINUTE)
    }
    expect(mints).toHaveLength(15)
  })

  test('a fresh token always has a second or more to live', async () => {
    for (const lifetime of [1 * SECOND, 1.5 * SECOND, 30 * SECOND, 60 * SECOND, HOUR]) {
      const { store } = tokenStore({ lifetime })
      expect((await store.get(ana)).expires_in).toBe(Math.floor(lifetime / SECOND))
    }
  })

  test('one that was a moment on its way has a second to live, while there is any life in it', async () => {
    const { store } = tokenStore({ lifetime: 1 * SECOND, beforeAnswer: (clock) => clock.advance(40) })
    expect((await store.get(ana)).expires_in).toBe(1)
  })

  test('one that ran out on its way is given to nobody', async () => {
    const { store } = tokenStore({ lifetime: 2 * SECOND, beforeAnswer: (clock) => clock.advance(5 * SECOND) })
    expect(await errorOf(store.get(ana))).toMatchObject({ code: 'unavailable' })
  })
})

test.describe('a token belongs to one participant and one set of scopes', () => {
  test('two participants never share one', async () => {
    const { store, mints } = tokenStore({ lifetime: HOUR })
    const [anas, bens] = await Promise.all([store.get(ana), store.get(ben)])
    expect(anas.access_token).not.toBe(bens.access_token)
    expect((await store.get(ana)).access_token).toBe(anas.access_token)
    expect((await store.get(ben)).access_token).toBe(bens.access_token)
    expect(mints.map(({ participantID }) => participantID)).toEqual(['ana', 'ben'])
  })

  test('other scopes are another token', async () => {
    const { store } = tokenStore({ lifetime: HOUR })
    await store.get(ana)
    expect(await store.get({ ...ana, scopes: ['Participant:read'] })).toMatchObject({
      access_token: 'token-2',
    })
  })

  test('the same scopes in another order are the same token', async () => {
    const { store, mints } = tokenStore({ lifetime: HOUR })
    await store.get(ana)
    expect(await store.get({ ...ana, scopes: ana.scopes.toReversed() })).toMatchObject({
      access_token: 'token-1',
    })
    expect(mints).toEqual([{ participantID: 'ana', scope: 'Participant:read SurveyTasks:read' }])
  })

  test('no participant can spell the key of another with scopes in it', async () => {
    const { store } = tokenStore({ lifetime: HOUR })
    await store.get({ participantID: 'ana', scopes: ['b', 'c'] })
    expect(await store.get({ participantID: 'ana b', scopes: ['c'] })).toMatchObject({
      access_token: 'token-2',
    })
  })
})

test.describe('one mint, however many wait', () => {
  test('fifty requests of one participant at once get the same token', async () => {
    const { store, mints } = tokenStore({ lifetime: HOUR })
    const answers = await Promise.all(Array.from({ length: 50 }, () => store.get(ana)))
    expect(new Set(answers.map((answer) => answer.access_token))).toEqual(new Set(['token-1']))
    expect(mints).toHaveLength(1)
  })

  test('a mint that failed is forgotten: the next request mints', async () => {
    const problem = new MyDataHelpsError('unavailable', 'status 503')
    const { store, failWith } = tokenStore({ lifetime: HOUR })
    failWith(problem)
    await Promise.all([errorOf(store.get(ana)), errorOf(store.get(ana))])
    failWith(undefined)
    expect(await store.get(ana)).toMatchObject({ access_token: 'token-1' })
  })
})

test.describe('a token that MyDataHelps refused is replaced', () => {
  test('the same one is not given again', async () => {
    const { store, clock } = tokenStore({ lifetime: HOUR })
    await store.get(ana)
    clock.advance(MINUTE)
    expect(await store.get({ ...ana, replace: true })).toMatchObject({ access_token: 'token-2' })
    expect(await store.get(ana)).toMatchObject({ access_token: 'token-2' })
  })

  test('but not more often than every ten seconds', async () => {
    const { store, clock, mints } = tokenStore({ lifetime: HOUR })
    await store.get(ana)
    clock.advance(10 * SECOND)
    expect(await store.get({ ...ana, replace: true })).toMatchObject({ access_token: 'token-1' })
    clock.advance(1)
    expect(await store.get({ ...ana, replace: true })).toMatchObject({ access_token: 'token-2' })
    expect(mints).toHaveLength(2)
  })
})

test('the store has an end: beyond its size, the longest away gets a new token', async () => {
  const { store, mints } = tokenStore({ lifetime: HOUR, size: 10 })
  for (let number = 0; number <= 10; number++) await store.get({ ...ana, participantID: `p-${number}` })
  await store.get({ ...ana, participantID: 'p-10' })
  await store.get({ ...ana, participantID: 'p-1' })
  expect(mints).toHaveLength(11)
  await store.get({ ...ana, participantID: 'p-0' })
  expect(mints).toHaveLength(12)
})
