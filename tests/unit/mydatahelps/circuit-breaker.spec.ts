import { expect, test } from '@playwright/test'
import { createCircuitBreaker } from '@/lib/mydatahelps/circuit-breaker'
import { MyDataHelpsError } from '@/lib/mydatahelps/errors'
import { fakeClock, MINUTE, SECOND } from '../fake-clock'

const down = new MyDataHelpsError('unavailable', 'status 503')

function startBreaker() {
  const clock = fakeClock()
  const breaker = createCircuitBreaker(clock.now)
  const fail = (times = 1) => {
    for (let time = 0; time < times; time++) breaker.admit()(down)
  }
  /** Seconds after which to ask again, if nothing is sent now. */
  const refusal = () => {
    try {
      breaker.admit()
      return undefined
    } catch (error) {
      return error instanceof MyDataHelpsError ? error.retryAfterSeconds : Number.NaN
    }
  }
  return { clock, breaker, fail, refusal }
}

test('four failures in a row are a stumble; five are an outage, and nothing more is sent', () => {
  const { breaker, fail, refusal } = startBreaker()
  fail(4)
  breaker.admit()()
  fail(4)
  expect(refusal()).toBeUndefined()
  fail(1)
  expect(refusal()).toBe(2)
})

test('the refusal is an outage like that which caused it, and tells the seconds that are left', () => {
  const { breaker, clock, fail, refusal } = startBreaker()
  fail(5)
  clock.advance(1_500)
  expect(refusal()).toBe(1)
  expect(() => breaker.admit()).toThrow(expect.objectContaining({ code: 'unavailable', detail: 'waiting' }))
})

test('after the pause one request goes, and the others are refused until it has come back', () => {
  const { breaker, clock, fail, refusal } = startBreaker()
  fail(5)
  clock.advance(2 * SECOND)
  const probe = breaker.admit()
  expect(refusal()).toBe(5)
  probe()
  expect(refusal()).toBeUndefined()
})

test('a probe that fails makes the pause twice as long, up to a minute', () => {
  const { breaker, clock, fail, refusal } = startBreaker()
  fail(5)
  const pauses: (number | undefined)[] = []
  for (let time = 0; time < 7; time++) {
    clock.advance(MINUTE)
    breaker.admit()(down)
    pauses.push(refusal())
  }
  expect(pauses).toEqual([4, 8, 16, 32, 60, 60, 60])
  clock.advance(MINUTE)
  breaker.admit()()
  fail(5)
  expect(refusal()).toBe(2)
})

test('a probe that never comes back is followed by another', () => {
  const { breaker, clock, fail, refusal } = startBreaker()
  fail(5)
  clock.advance(2 * SECOND)
  breaker.admit()
  clock.advance(5 * SECOND)
  breaker.admit()()
  expect(refusal()).toBeUndefined()
})

test('what was under way when the pause began neither ends nor lengthens it', () => {
  const { breaker, fail, refusal } = startBreaker()
  const [well, ill] = [breaker.admit(), breaker.admit()]
  fail(5)
  ill(down)
  expect(refusal()).toBe(2)
  well()
  expect(refusal()).toBe(2)
})

test('one problem that names a time is enough', () => {
  const { breaker, refusal } = startBreaker()
  breaker.admit()(new MyDataHelpsError('rate_limited', '429', 90))
  expect(refusal()).toBe(90)
})

test('it is well until an attempt fails, and again when one has gone well', () => {
  const { breaker, fail } = startBreaker()
  expect(breaker.isWell()).toBe(true)
  fail(1)
  expect(breaker.isWell()).toBe(false)
  breaker.admit()()
  expect(breaker.isWell()).toBe(true)
})
