import { expect, test } from '@playwright/test'
import { decodeJwt } from 'jose'
import { createApi } from '@/lib/mydatahelps/request'
import { fakeClock, SECOND } from '../fake-clock'
import { brokenConnection, fakeNetwork, inTurn, json, status } from '../fake-network'
import { errorOf, fakeMyDataHelps, tokenAnswer } from './fake-mydatahelps'
import { listen } from './listen'
import { startRequests } from './start-requests'

test.describe('when MyDataHelps stumbles', () => {
  for (const [what, stumble] of [
    ['a broken connection', brokenConnection],
    ['a 500', status(500)],
    ['a 503', status(503)],
  ] as const) {
    test(`${what} is followed by another attempt`, async () => {
      const { call, sent } = startRequests(inTurn(stumble, json({ fine: true })))
      expect((await call()).text).toBe('{"fine":true}')
      expect(sent).toHaveLength(2)
    })
  }

  test('the third attempt is the last, and the call ends as unavailable', async () => {
    const { call, sent } = startRequests(status(503))
    expect(await errorOf(call())).toMatchObject({ code: 'unavailable', detail: 'status 503' })
    expect(sent).toHaveLength(3)
  })

  test('each attempt sends an assertion of its own', async () => {
    const serviceToken = inTurn(brokenConnection, status(503), () => tokenAnswer('service', 300))
    const { myDataHelps, sent } = fakeMyDataHelps({ serviceToken })
    await myDataHelps.check()
    const identifiers = sent('serviceToken').map(({ form }) => decodeJwt(form.client_assertion ?? '').jti)
    expect(identifiers).toHaveLength(3)
    expect(new Set(identifiers).size).toBe(3)
  })

  test('the pauses grow, and no two clients keep step', async () => {
    const first: number[] = []
    const second: number[] = []
    for (let client = 0; client < 50; client++) {
      const { call, clock } = startRequests(status(503))
      await errorOf(call())
      first.push(clock.pauses[0] ?? 0)
      second.push(clock.pauses[1] ?? 0)
      expect(clock.pauses).toHaveLength(2)
    }
    // 200 ms, then 400 ms, each from half of it to one and a half.
    expect(Math.min(...first)).toBeGreaterThanOrEqual(100)
    expect(Math.max(...first)).toBeLessThanOrEqual(300)
    expect(Math.min(...second)).toBeGreaterThanOrEqual(200)
    expect(Math.max(...second)).toBeGreaterThan(300)
    expect(new Set(first).size).toBeGreaterThan(40)
  })

  test('a 503 that names a short time is asked again after just that time', async () => {
    const { call, clock } = startRequests(inTurn(status(503, { 'Retry-After': '1' }), json({})))
    await call()
    expect(clock.pauses).toEqual([1 * SECOND])
  })

  test('a 503 that names a long time ends the call, and tells the time', async () => {
    const { call, sent } = startRequests(status(503, { 'Retry-After': '120' }))
    expect(await errorOf(call())).toMatchObject({ code: 'unavailable', retryAfterSeconds: 120 })
    expect(sent).toHaveLength(1)
  })

  for (const code of [200, 204, 400, 401, 403, 404]) {
    test(`a ${code} is an answer: it is given back at once`, async () => {
      const { call, sent } = startRequests(() => new Response(null, { status: code }))
      expect((await call()).status).toBe(code)
      expect(sent).toHaveLength(1)
    })
  }

  test('invalid_client is not tried again: it would stay wrong', async () => {
    const { myDataHelps, sent } = fakeMyDataHelps({ serviceToken: json({ error: 'invalid_client' }, 400) })
    await errorOf(myDataHelps.check())
    expect(sent('serviceToken')).toHaveLength(1)
  })
})

test.describe('the deadline is for a call with all its attempts', () => {
  test('after two failures of six seconds there is no third attempt', async () => {
    const { call, clock, sent } = startRequests(() => {
      clock.advance(6 * SECOND)
      return new Response(null, { status: 503 })
    })
    expect((await errorOf(call())).code).toBe('unavailable')
    expect(sent).toHaveLength(2)
  })

  test('a connection that hangs is cut when it is reached, and there is no second one', async () => {
    const clock = fakeClock()
    const { fetch, sent } = fakeNetwork(() => new Promise(() => undefined))
    const { request } = createApi({ fetch, now: clock.now, sleep: clock.sleep })
    const call = request(async () => {
      // All but 20 ms of the time are gone before the request leaves, so the test need not wait for the rest.
      clock.advance(9_980)
      return { url: 'https://mydatahelps.example/', init: {} }
    }, clock.now() + 10_000)
    expect(await errorOf(call)).toMatchObject({ code: 'unavailable', detail: 'network: TimeoutError' })
    expect(sent).toHaveLength(1)
  })
})

test('in an outage each of many callers hears so at once, and MyDataHelps is left alone', async () => {
  const { call, sent } = startRequests(status(503))
  for (let caller = 0; caller < 50; caller++) await errorOf(call())
  // Three attempts of the first, two of the second.
  expect(sent).toHaveLength(5)
  expect(await errorOf(call())).toMatchObject({ code: 'unavailable', retryAfterSeconds: 2 })
})

test('a redirect is refused: what was meant for MyDataHelps goes nowhere else', async () => {
  let elsewhere = 0
  const other = await listen((_, response) => {
    elsewhere++
    response.end()
  })
  const redirecting = await listen((_, response) => {
    response.writeHead(307, { Location: other.url }).end()
  })
  const { request } = createApi({ fetch, now: Date.now, sleep: async () => undefined })
  const call = request(
    async () => ({ url: redirecting.url, init: { method: 'POST', body: 'assertion' } }),
    Date.now() + 10_000,
  )

  expect((await errorOf(call)).code).toBe('unavailable')
  expect(elsewhere).toBe(0)
  for (const { server } of [other, redirecting]) server.close()
})
