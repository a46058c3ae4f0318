import { expect, test } from '@playwright/test'
import { createSessionLife } from '@/lib/auth/session-life'
import { fakeClock, HOUR, MINUTE } from '../fake-clock'
import { fakeStore } from '../store/fake-store'

const IDLE = 30 * MINUTE

/** A session that has just begun, of twelve hours at most. */
function setUp(idleMs = IDLE) {
  const clock = fakeClock()
  const { store, texts } = fakeStore(clock.now)
  const start = (shared = store) => createSessionLife({ store: shared, now: clock.now, idleMs })
  return { clock, store, texts, start, life: start(), term: { id: 'one', endsAt: clock.now() + 12 * HOUR } }
}

test('a session is over when nobody has done anything for as long as is allowed, and asking does not keep it', async () => {
  const { clock, life, term } = setUp()
  expect(await life.lifeOf(term)).toEqual({ endsAt: term.endsAt, idleAt: clock.now() + IDLE })
  for (let minute = 0; minute < 29; minute++) {
    clock.advance(MINUTE)
    expect(await life.lifeOf(term)).toBeDefined()
  }
  clock.advance(MINUTE - 1)
  expect(await life.lifeOf(term)).toBeDefined()
  clock.advance(1)
  expect(await life.lifeOf(term)).toBeUndefined()
})

test('it stays over: nothing that comes afterwards brings it back, not for hours', async () => {
  const { clock, life, term } = setUp()
  await life.lifeOf(term)
  clock.advance(IDLE)
  expect(await life.countActivity(term)).toBeUndefined()
  expect(await life.countActivity(term, true)).toBeUndefined()
  clock.advance(11 * HOUR)
  expect(await life.countActivity(term)).toBeUndefined()
})

test('whoever is active goes on, in whichever tab, up to the cap and no further', async () => {
  const { clock, life, start, term } = setUp()
  const otherTab = start()
  for (let hours = 0; hours < 12; hours += 0.25) {
    expect(await (hours % 0.5 ? life : otherTab).countActivity(term), `after ${hours} h`).toBeDefined()
    clock.advance(0.25 * HOUR)
  }
  expect(await life.lifeOf(term)).toBeUndefined()
  expect(await life.countActivity(term)).toBeUndefined()
})

test('an open survey has twice the time, which activity in another tab does not shorten, and its end does', async () => {
  const { clock, life, term } = setUp()
  expect((await life.countActivity(term, true))?.idleAt).toBe(clock.now() + 2 * IDLE)
  const surveyUntil = clock.now() + 2 * IDLE
  clock.advance(10 * MINUTE)
  expect((await life.countActivity(term))?.idleAt).toBe(surveyUntil)
  clock.advance(45 * MINUTE)
  expect(await life.lifeOf(term)).toBeDefined()
  expect((await life.countActivity(term, false))?.idleAt).toBe(clock.now() + IDLE)
  clock.advance(IDLE)
  expect(await life.lifeOf(term)).toBeUndefined()
})

test('with an idle time of 0 only the cap counts, and nothing is kept', async () => {
  const { clock, life, term, texts } = setUp(0)
  clock.advance(11 * HOUR)
  expect(await life.lifeOf(term)).toEqual({ endsAt: term.endsAt, idleAt: undefined })
  expect(await life.countActivity(term, true)).toEqual({ endsAt: term.endsAt, idleAt: undefined })
  expect(texts.size).toBe(0)
  clock.advance(HOUR)
  expect(await life.lifeOf(term)).toBeUndefined()
})

test('what was signed out is over, and activity that was under way does not bring it back', async () => {
  const { life, store, start, term } = setUp()
  await life.lifeOf(term)
  // It has read that the session is alive, and writes after the end.
  const slow = start({
    ...store,
    write: async (...text) => {
      await life.end(term)
      await store.write(...text)
    },
  })
  expect(await slow.countActivity(term)).toBeUndefined()
  expect(await life.lifeOf(term)).toBeUndefined()
})

test('the end of one session is not the end of another one of the same person', async () => {
  const { life, term } = setUp()
  const other = { ...term, id: 'two' }
  await life.end(term)
  expect(await life.lifeOf(other)).toBeDefined()
})

test('an end is remembered for as long as the session would have lasted, and no longer', async () => {
  const { clock, life, term, texts } = setUp()
  await life.end(term)
  expect([...texts.values()].map(({ until }) => until)).toEqual([term.endsAt])
  clock.advance(12 * HOUR - 1)
  expect(await life.lifeOf(term)).toBeUndefined()
})

test('what another version has written of a session holds: how long it has, and that it is over', async () => {
  const { clock, life, term, texts, store } = setUp()
  const hour = clock.now() + HOUR
  // Word for word as 0.1.0 has them: instances of both versions answer for one session while the newer one takes over.
  await store.write('session:one:idle', String(clock.now() + MINUTE), HOUR)
  await store.write('session:one:survey', String(hour), HOUR)
  expect((await life.lifeOf(term))?.idleAt).toBe(hour)
  await life.countActivity(term, true)
  expect([...texts.keys()]).toEqual(['session:one:idle', 'session:one:survey'])
  await store.write('session:one:ended', '1', HOUR)
  expect(await life.lifeOf(term)).toBeUndefined()
})

test('what the store has forgotten begins anew', async () => {
  const { clock, life, term, texts } = setUp()
  await life.lifeOf(term)
  clock.advance(29 * MINUTE)
  texts.clear()
  expect((await life.lifeOf(term))?.idleAt).toBe(clock.now() + IDLE)
})
