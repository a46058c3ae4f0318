import { expect, test } from '@playwright/test'
import { createPassedTime } from '@/components/participant-session/passed-time'
import { DAY, HOUR, SECOND } from '../fake-clock'

/** A computer with the two clocks that a page can read. */
function computer() {
  let wall = Date.parse('2031-05-01T12:00:00Z')
  let steady = 5 * SECOND
  const passed = createPassedTime(
    () => wall,
    () => steady,
  )
  const start = passed()
  return {
    since: () => passed() - start,
    run: (milliseconds: number) => {
      wall += milliseconds
      steady += milliseconds
    },
    sleep: (milliseconds: number) => {
      wall += milliseconds
    },
    setClock: (by: number) => {
      wall += by
    },
  }
}

test('what passes counts, also while the computer sleeps', () => {
  const { since, run, sleep } = computer()
  run(HOUR)
  expect(since()).toBe(HOUR)
  sleep(9 * HOUR)
  expect(since()).toBe(10 * HOUR)
})

test('a clock that is set back makes nothing younger, and stops nothing', () => {
  const { since, run, setClock } = computer()
  run(HOUR)
  since()
  setClock(-DAY)
  expect(since()).toBe(HOUR)
  run(HOUR)
  expect(since()).toBe(2 * HOUR)
})

test('a clock that is set forward and back again counts once', () => {
  const { since, run, setClock } = computer()
  setClock(DAY)
  expect(since()).toBe(DAY)
  setClock(-DAY)
  run(HOUR)
  expect(since()).toBe(DAY + HOUR)
})
