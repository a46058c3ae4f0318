import { expect, test } from '@playwright/test'
import { MINUTE, SECOND } from '../fake-clock'
import { inTurn, json, status } from '../fake-network'
import { errorOf } from './fake-mydatahelps'
import { startRequests } from './start-requests'

test('a 429 that names a short time is waited out', async () => {
  const { call, clock, sent } = startRequests(
    inTurn(status(429, { 'Retry-After': '2' }), json({ fine: true })),
  )
  expect(await (await call()).json()).toEqual({ fine: true })
  expect(clock.pauses).toEqual([2 * SECOND])
  expect(sent).toHaveLength(2)
})

test('a 429 that names a long time is told at once', async () => {
  const { call, clock, sent } = startRequests(status(429, { 'RateLimit-Reset': '1800' }))
  expect(await errorOf(call())).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 1800 })
  expect(clock.pauses).toEqual([])
  expect(sent).toHaveLength(1)
})

test('after it, nothing more goes out until the time is over, whoever asks; then it does', async () => {
  const { call, clock, sent } = startRequests(
    inTurn(status(429, { 'RateLimit-Reset': '1800' }), json({ fine: true })),
  )
  await errorOf(call())

  clock.advance(10 * MINUTE)
  expect(await errorOf(call())).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 1200 })
  clock.advance(20 * MINUTE - 3 * SECOND)
  expect(await errorOf(call())).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 3 })
  expect(sent).toHaveLength(1)

  clock.advance(3 * SECOND)
  expect((await call()).status).toBe(200)
  expect(sent).toHaveLength(2)
})

test('the last two seconds of it are waited out', async () => {
  const { call, clock, sent } = startRequests(
    inTurn(status(429, { 'RateLimit-Reset': '1800' }), json({ fine: true })),
  )
  await errorOf(call())
  clock.advance(30 * MINUTE - 2 * SECOND)
  expect((await call()).status).toBe(200)
  expect(clock.pauses).toEqual([2 * SECOND])
  expect(sent).toHaveLength(2)
})

test('Retry-After counts for more than RateLimit-Reset', async () => {
  const { call } = startRequests(status(429, { 'Retry-After': '30', 'RateLimit-Reset': '1800' }))
  expect((await errorOf(call())).retryAfterSeconds).toBe(30)
})

for (const [what, headers] of [
  ['without a time', {}],
  ['with a date for a time', { 'Retry-After': 'Fri, 02 May 2031 12:00:00 GMT' }],
  ['with a time that is no number', { 'RateLimit-Reset': '-5' }],
] as [string, Record<string, string>][]) {
  test(`a 429 ${what} means a minute`, async () => {
    const { call } = startRequests(status(429, headers))
    expect((await errorOf(call())).retryAfterSeconds).toBe(60)
  })
}
