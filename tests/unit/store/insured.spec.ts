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
    let listener: () => void = () => undefined
    const ask = <T>(answer: () => Promise<T>) => (reachable ? answer() : Promise.reject(new Error('gone')))
    const shared: SharedStore = {
      read: (names) => ask(() => redis.store.read(names)),
      write: (...text) => ask(() => redis.store.write(...text)),
      onReady: (given) => {
        listener = given
      },
    }
    return {
      store: insuredStore(shared, fakeStore(clock.now).store, clock.now),
      lose: () => {
        reachable = false
      },
      find: () => {
        reachable = true
        listener()
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
  one.find()
  expect(await two.store.read(['ended', 'over by then'])).toEqual(['1', undefined])
  expect(redis.texts.get('ended')?.until).toBe(until)
})

test('what is told afterwards is the last that was written, and what was written later is not undone', async () => {
  const { one, redis } = setUp()
  one.lose()
  await one.store.write('idle', 'first', 1000)
  await one.store.write('idle', 'second', 1000)
  one.find()
  expect(redis.texts.get('idle')?.text).toBe('second')
  await one.store.write('idle', 'third', 1000)
  one.find()
  expect(redis.texts.get('idle')?.text).toBe('third')
})

test('what the shared store has lost, whoever wrote it still knows', async () => {
  const { one, redis } = setUp()
  await one.store.write('ended', '1', 1000)
  redis.texts.clear()
  expect(await one.store.read(['ended', 'other'])).toEqual(['1', undefined])
})
