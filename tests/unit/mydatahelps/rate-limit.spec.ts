import { expect, test } from '@playwright/test'
import { MINUTE, SECOND } from '../fake-clock'
import { inTurn, json, status } from '../fake-network'
import { errorOf } from './fake-mydatahelps'
import { startRequests } from './start-requests'

test('a 429 that names a short time is waited out', async () => {
  const { call, clock, sent } = startRequests(
    inTurn(status(429, { 'Retry-After': '2' }), json({ fine: true })),
  )
  expect((await call()).text).toBe('{"fine":true}')
  expect(clock.pauses).toEqual([2 * SECOND])
  expect(sent).toHaveLength(2)
})

test('a 429 that names no time at all is not asked again at once: a second passes', async () => {
  const { call, clock } = startRequests(inTurn(status(429, { 'Retry-After': '0' }), json({})))
  await call()
  expect(clock.pauses).toEqual([1 * SECOND])
})

test('a 429 that names a long time is told at once', async () => {
  const { call, clock, sent } = startRequests(status(429, { 'RateLimit-Reset': '120' }))
  expect(await errorOf(call())).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 120 })
  expect(clock.pauses).toEqual([])
  expect(sent).toHaveLength(1)
})

test('after it, nothing more goes out until the time is over, whoever asks; then it does', async () => {
  const { call, clock, sent } = startRequests(
    inTurn(status(429, { 'RateLimit-Reset': '120' }), json({ fine: true })),
  )
  await errorOf(call())

  clock.advance(1 * MINUTE)
  expect(await errorOf(call())).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 60 })
  clock.advance(1 * MINUTE - 1)
  expect(await errorOf(call())).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 1 })
  expect(sent).toHaveLength(1)

  clock.advance(1)
  expect((await call()).status).toBe(200)
  expect(sent).toHaveLength(2)
})

for (const headers of [{ 'Retry-After': '999999' }, { 'RateLimit-Reset': '99999999999' }]) {
  test(`${JSON.stringify(headers)} is believed for five minutes; then one request looks whether it is so`, async () => {
    const { call, clock, sent } = startRequests(inTurn(status(429, headers), json({ fine: true })))
    expect((await errorOf(call())).retryAfterSeconds).toBe(300)
    clock.advance(5 * MINUTE - 1)
    await errorOf(call())
    expect(sent).toHaveLength(1)
    clock.advance(1)
    expect((await call()).status).toBe(200)
  })
}

test('if it is still so then, the pause begins anew', async () => {
  const { call, clock, sent } = startRequests(status(429, { 'Retry-After': '999999' }))
  await errorOf(call())
  clock.advance(5 * MINUTE)
  await errorOf(call())
  clock.advance(5 * MINUTE - 1)
  await errorOf(call())
  expect(sent).toHaveLength(2)
})

test('Retry-After counts for more than RateLimit-Reset', async () => {
  const { call } = startRequests(status(429, { 'Retry-After': '30', 'RateLimit-Reset': '180' }))
  expect((await errorOf(call())).retryAfterSeconds).toBe(30)
})

test('RateLimit-Reset, which comes with every answer, says nothing of when a 503 is over', async () => {
  const { call } = startRequests(status(503, { 'RateLimit-Reset': '180' }))
  expect((await errorOf(call())).retryAfterSeconds).toBeUndefined()
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
