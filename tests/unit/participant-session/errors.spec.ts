import { expect, test } from '@playwright/test'
import {
  noAnswer,
  retryAfterSeconds,
  SessionError,
  toSessionError,
} from '@/components/participant-session/errors'
import { retryPolicy } from '@/components/participant-session/retry-policy'
import { SECOND } from '../fake-clock'
import { navigatorIs } from './fake-navigator'

test.describe('whatever is thrown becomes a SessionError', () => {
  test('one that is one already stays as it is', () => {
    const error = new SessionError('forbidden')
    expect(toSessionError(error)).toBe(error)
  })

  // A TypeError is what fetch throws, and what a mistake in our own code throws as well.
  for (const reason of ['', 'Unauthorized', undefined, null, new Error('odd'), new TypeError('x is null')]) {
    test(`${reason instanceof Error ? `${reason.name} ${reason.message}` : JSON.stringify(reason)} is unexpected`, () => {
      expect(toSessionError(reason)).toMatchObject({ name: 'SessionError', code: 'unexpected' })
    })
  }
})

test.describe('no answer', () => {
  test.afterEach(() => navigatorIs(undefined))

  test('is "offline" where the browser has no network', () => {
    navigatorIs({ onLine: false })
    expect(noAnswer().code).toBe('offline')
  })

  test('is not the fault of the network where there is one: MyDataHelps dropped the connection', () => {
    navigatorIs({ onLine: true })
    expect(noAnswer().code).toBe('unavailable')
  })
})

test.describe('the time to wait', () => {
  const seconds = (headers: Record<string, string>) => retryAfterSeconds(new Headers(headers))

  test('is read from Retry-After, or else from RateLimit-Reset', () => {
    expect(seconds({ 'Retry-After': '7', 'RateLimit-Reset': '1800' })).toBe(7)
    expect(seconds({ 'RateLimit-Reset': '1800' })).toBe(1800)
  })

  test('is not known when the answer does not tell it in seconds', () => {
    expect(seconds({})).toBeUndefined()
    expect(seconds({ 'Retry-After': 'Fri, 02 May 2031 12:00:00 GMT' })).toBeUndefined()
    expect(seconds({ 'Retry-After': '-1' })).toBeUndefined()
  })

  test('is an hour at most, whatever an answer says', () => {
    expect(seconds({ 'Retry-After': '999999' })).toBe(3_600)
  })
})

test.describe('asking again by itself', () => {
  test('is for what passes, and for nothing else', () => {
    const retried = retryPolicy.shouldRetryOnError
    if (typeof retried !== 'function') throw new Error('The policy does not look at the error.')
    const codes = ['unavailable', 'offline', 'rate_limited'] as const
    for (const code of codes) expect(retried(new SessionError(code)), code).toBe(true)
    const finals = [
      'signed_out',
      'someone_else',
      'not_enrolled',
      'token_refused',
      'forbidden',
      'not_found',
      'unexpected',
    ] as const
    for (const code of finals) expect(retried(new SessionError(code)), code).toBe(false)
  })

  /** Milliseconds that the policy waits before retry number `retryCount`, and what it then calls. */
  function delayBefore(retryCount: number, error: SessionError) {
    const timers: { delay: number; run: () => void }[] = []
    const revalidated: unknown[] = []
    const original = globalThis.setTimeout
    // The policy sets its timer before it returns, so this is put back before anybody else can meet it.
    globalThis.setTimeout = ((run: () => void, delay: number) => timers.push({ run, delay })) as never
    try {
      const revalidate = async (options: unknown) => revalidated.push(options) > 0
      retryPolicy.onErrorRetry?.(error, 'key', {} as never, revalidate, { retryCount, dedupe: true })
    } finally {
      globalThis.setTimeout = original
    }
    timers[0]?.run()
    expect(revalidated).toEqual([{ retryCount, dedupe: true }])
    return timers[0]?.delay ?? 0
  }

  test('takes longer each time, up to a minute, and never the same time', () => {
    for (const [retryCount, middle] of [
      [1, 2 * SECOND],
      [2, 4 * SECOND],
      [5, 32 * SECOND],
      [6, 60 * SECOND],
      [50, 60 * SECOND],
    ] as const) {
      const delays = Array.from({ length: 30 }, () =>
        delayBefore(retryCount, new SessionError('unavailable')),
      )
      expect(Math.min(...delays)).toBeGreaterThanOrEqual(middle * 0.75)
      expect(Math.max(...delays)).toBeLessThanOrEqual(middle * 1.25)
      expect(new Set(delays).size).toBeGreaterThan(20)
    }
  })

  test('does not begin before the server said', () => {
    expect(delayBefore(1, new SessionError('rate_limited', 1800))).toBe(1800 * SECOND)
    expect(delayBefore(6, new SessionError('unavailable', 5))).toBeGreaterThanOrEqual(45 * SECOND)
  })
})
