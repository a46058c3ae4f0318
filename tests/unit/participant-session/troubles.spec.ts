import { expect, test } from '@playwright/test'
import { SessionError, type SessionErrorCode } from '@/components/participant-session/errors'
import { limitedUntil } from '@/components/participant-session/limit-cookie'
import { passedTime } from '@/components/participant-session/passed-time'
import { createRequestLimit } from '@/components/participant-session/request-limit'
import { createTroubles } from '@/components/participant-session/troubles'
import { fakeClock, MINUTE, SECOND } from '../fake-clock'

/** A page whose questions fail, and who was asked again, in order. */
function page() {
  const clock = fakeClock(passedTime())
  const troubles = createTroubles(clock.now)
  const asked: string[] = []
  const told: unknown[] = []
  troubles.subscribe(() => told.push(troubles.outage()))
  const fail = (
    name: string,
    code: SessionErrorCode,
    seconds?: number,
    answer: () => Promise<void> = async () => undefined,
  ) =>
    troubles.add({
      name,
      error: new SessionError(code, seconds),
      askAgain: () => {
        asked.push(name)
        return answer()
      },
    })
  return { clock, troubles, asked, told, fail }
}

test('three questions that fail are one outage, told once, and over with the last of them', () => {
  const { troubles, told, fail } = page()
  const ends = ['surveys', 'message', 'project'].map((name) => fail(name, 'unavailable'))
  expect(told).toEqual([{ cause: 'unavailable', retryAt: undefined }])
  for (const end of ends) end()
  expect(told).toEqual([{ cause: 'unavailable', retryAt: undefined }, undefined])
  expect(troubles.outage()).toBeUndefined()
})

test('pressing asks all of them again, and pressing twice asks nobody twice', async () => {
  const { troubles, asked, fail } = page()
  for (const name of ['surveys', 'message']) fail(name, 'unavailable')
  await Promise.all([troubles.askAgain(), troubles.askAgain()])
  expect(asked).toEqual(['surveys', 'message'])
})

test('the first answer brings the others along, once', async () => {
  const { troubles, asked, fail } = page()
  for (const name of ['surveys', 'message', 'project'])
    fail(name, 'unavailable', undefined, async () => {
      await Promise.resolve()
      troubles.answered(name)
    })
  troubles.answered('surveys')
  await troubles.askAgain()
  expect(asked).toEqual(['message', 'project'])
  expect(troubles.outage()).toBeUndefined()
})

test('an answer to a question that was never in trouble asks nobody', () => {
  const { troubles, asked, fail } = page()
  fail('surveys', 'unavailable')
  troubles.answered('message')
  expect(asked).toEqual([])
})

test('nobody is asked before the time that MyDataHelps gave', async () => {
  const { clock, troubles, asked, fail } = page()
  fail('surveys', 'rate_limited', 600)
  const outage = troubles.outage()
  expect(outage?.cause).toBe('rate_limited')
  expect(Math.round(((outage?.retryAt ?? 0) - clock.now()) / SECOND)).toBe(600)
  await troubles.askAgain()
  expect(asked).toEqual([])
  clock.advance(11 * MINUTE)
  await troubles.askAgain()
  expect(asked).toEqual(['surveys'])
})

test('where one may be asked now and the other later, pressing is worth while', () => {
  const { troubles, fail } = page()
  fail('surveys', 'rate_limited', 600)
  fail('message', 'unavailable')
  expect(troubles.outage()).toEqual({ cause: 'unavailable', retryAt: undefined })
})

test('questions that failed for want of a network are nobody’s outage: the session says that itself', () => {
  const { troubles, fail } = page()
  fail('surveys', 'offline')
  expect(troubles.outage()).toBeUndefined()
})

test('once the limit is used up, nothing is sent until it ends', () => {
  const clock = fakeClock()
  const limit = createRequestLimit(clock.now)
  limit.failed(new SessionError('unavailable', 600))
  expect(() => limit.check()).not.toThrow()
  limit.failed(new SessionError('rate_limited', 600))
  // An answer that was under way, and knows of no time, does not make it shorter.
  limit.failed(new SessionError('rate_limited'))
  clock.advance(599 * SECOND)
  expect(() => limit.check()).toThrow(expect.objectContaining({ code: 'rate_limited', retryAfterSeconds: 1 }))
  clock.advance(SECOND)
  expect(() => limit.check()).not.toThrow()
})

test('a limit outlives the page, for the same person', () => {
  const clock = fakeClock()
  const written: number[] = []
  const before = createRequestLimit(clock.now, { read: () => 0, write: (until) => written.push(until) })
  before.failed(new SessionError('rate_limited', 600))
  expect(written).toEqual([10 * MINUTE])
  const after = createRequestLimit(clock.now, { read: () => written[0] ?? 0, write: () => undefined })
  expect(() => after.check()).toThrow(expect.objectContaining({ code: 'rate_limited' }))

  expect(limitedUntil('ben.1900000000000', 'ben')).toBe(1_900_000_000_000)
  for (const other of ['ana.1900000000000', 'ben', 'ben.', 'ben.soon', '', undefined])
    expect(limitedUntil(other, 'ben'), other).toBe(0)
})
