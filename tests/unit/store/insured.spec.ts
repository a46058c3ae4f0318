import { expect, test } from '@playwright/test'
import { insuredStore, type SharedStore } from '@/lib/store/insured'
import { fakeClock } from '../fake-clock'
import { fakeStore } from './fake-store'

/** Two instances of the app and what they share, which can be out of reach for either. */
function setUp() {
  const clock = fakeClock()
  const redis = fakeStore(clock.now)
  const instance = () => {
    let reachable = true
    let writable = true
    let listener: () => void = () => undefined
    const ask = <T>(answers: boolean, answer: () => Promise<T>) =>
      answers ? answer() : Promise.reject(new Error('gone'))
    const shared: SharedStore = {
      read: (names) => ask(reachable, () => redis.store.read(names)),
      write: (...text) => ask(reachable && writable, () => redis.store.write(...text)),
      onReady: (given) => {
        listener = given
      },
    }
    return {
      store: insuredStore(shared, fakeStore(clock.now).store, clock.now),
      lose: () => {
        reachable = false
      },
      /** Connects again, and gives it the time to say what there is to say. */
      find: () => {
        reachable = true
        listener()
        return new Promise(setImmediate)
      },
      /** The connection stays, and what is written is refused. */
      setWritable: (given: boolean) => {
        writable = given
      },
    }
  }
  return { clock, redis, one: instance(), two: instance() }
}

test('what one instance writes, the other one reads', async () => {
  const { one, two } = setUp()
  await one.store.write('ended', '1', 1000)
  expect(await two.store.read(['ended', 'other'])).toEqual(['1', undefined])
})

test('out of reach, an instance goes on with what it has written itself, before and since', async () => {
  const { one, two } = setUp()
  await one.store.write('before', '1', 1000)
  await two.store.write('elsewhere', '1', 1000)
  one.lose()
  await one.store.write('since', '2', 1000)
  expect(await one.store.read(['before', 'since', 'elsewhere'])).toEqual(['1', '2', undefined])
})

test('once it is back, all hear of what happened meanwhile, for the time that is left', async () => {
  const { clock, redis, one, two } = setUp()
  one.lose()
  await one.store.write('ended', '1', 1000)
  await one.store.write('over by then', '1', 100)
  const until = clock.now() + 1000
  clock.advance(400)
  expect(await two.store.read(['ended'])).toEqual([undefined])
  await one.find()
  expect(await two.store.read(['ended', 'over by then'])).toEqual(['1', undefined])
  expect(redis.texts.get('ended')?.until).toBe(until)
})

test('what is told afterwards is the last that was written, and what was written later is not undone', async () => {
  const { one, two } = setUp()
  one.lose()
  await one.store.write('idle', 'first', 1000)
  await one.store.write('idle', 'second', 1000)
  await one.find()
  expect(await two.store.read(['idle'])).toEqual(['second'])
  await one.store.write('idle', 'third', 1000)
  await one.find()
  expect(await two.store.read(['idle'])).toEqual(['third'])
})

test('what another instance has written meanwhile is not undone by what this one knew before', async () => {
  const { clock, one, two } = setUp()
  one.lose()
  await one.store.write('idle', 'earlier', 1000)
  clock.advance(100)
  await two.store.write('idle', 'later', 1000)
  await one.find()
  expect(await one.store.read(['idle'])).toEqual(['later'])
  expect(await two.store.read(['idle'])).toEqual(['later'])
})

test('what another instance has ended, and this one has heard of, stays so out of reach, for as long', async () => {
  const { clock, one, two } = setUp()
  await one.store.write('ended', '1', 1000)
  expect(await two.store.read(['ended'])).toEqual(['1'])
  two.lose()
  clock.advance(999)
  expect(await two.store.read(['ended'])).toEqual(['1'])
  clock.advance(1)
  expect(await two.store.read(['ended'])).toEqual([undefined])
})

test('what the shared store has lost, whoever wrote it still knows, and tells it once it is back', async () => {
  const { one, two, redis } = setUp()
  await one.store.write('ended', '1', 1000)
  redis.texts.clear()
  expect(await one.store.read(['ended', 'other'])).toEqual(['1', undefined])
  expect(await two.store.read(['ended'])).toEqual([undefined])
  await one.find()
  expect(await two.store.read(['ended'])).toEqual(['1'])
})

test('what the shared store refused on a connection that stays is told later, but not with each request', async () => {
  const { clock, one, two } = setUp()
  one.setWritable(false)
  await one.store.write('ended', '1', 10_000)
  one.setWritable(true)
  await one.store.read(['other'])
  await new Promise(setImmediate)
  expect(await two.store.read(['ended'])).toEqual([undefined])
  clock.advance(1_000)
  await one.store.read(['other'])
  await new Promise(setImmediate)
  expect(await two.store.read(['ended'])).toEqual(['1'])
})

test('what is no text of this app’s is as good as none', async () => {
  const { one, redis } = setUp()
  await redis.store.write('ended', 'something else', 1000)
  expect(await one.store.read(['ended'])).toEqual([undefined])
})
