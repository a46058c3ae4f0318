import { expect, test } from '@playwright/test'
import { passedTime } from '@/components/participant-session/passed-time'
import { requestParticipantToken } from '@/components/participant-session/token-request'
import { SECOND } from '../fake-clock'
import { navigatorIs } from './fake-navigator'

/** The browser's `fetch`, which takes a path, and its `navigator`; both are put back after each test. */
const original = globalThis.fetch
test.afterEach(() => {
  globalThis.fetch = original
  navigatorIs(undefined)
})

function answerWith(answer: () => Response) {
  const calls: { url: string; headers: Headers; signal: AbortSignal | null | undefined }[] = []
  globalThis.fetch = async (url, init) => {
    calls.push({ url: String(url), headers: new Headers(init?.headers), signal: init?.signal })
    return answer()
  }
  return calls
}

const ask = (replace = false) => requestParticipantToken({ userKey: 'key-of-ana', replace })
const token = () => Response.json({ access_token: 'opaque', expires_in: 3599, token_type: 'Bearer' })

test('the server is asked for the person of this page, within a time limit', async () => {
  const calls = answerWith(token)
  await ask()
  expect(calls[0]?.url).toBe('/api/participant-token')
  expect(calls[0]?.headers.get('x-signed-in-as')).toBe('key-of-ana')
  expect(calls[0]?.headers.has('cache-control')).toBe(false)
  expect(calls[0]?.signal).toBeInstanceOf(AbortSignal)
})

test('a refused token is asked for past the cache of the server', async () => {
  const calls = answerWith(token)
  await ask(true)
  expect(calls[0]?.headers.get('cache-control')).toBe('no-cache')
})

test('the life of a token is counted from before the request', async () => {
  const before = passedTime()
  const slow = answerWith(token)
  const { accessToken, expiresAt, lifetime } = await ask()
  const after = passedTime()
  expect(slow).toHaveLength(1)
  expect(accessToken).toBe('opaque')
  expect(lifetime).toBe(3599 * SECOND)
  expect(expiresAt - before).toBeGreaterThanOrEqual(3599 * SECOND)
  expect(expiresAt - after).toBeLessThanOrEqual(3599 * SECOND)
})

test('a slow answer makes a token older, not younger', async () => {
  const clock = Date.now
  let passed = 0
  Date.now = () => clock() + passed
  try {
    const askedAt = passedTime()
    answerWith(() => {
      passed += 9 * SECOND
      return token()
    })
    const { expiresAt } = await ask()
    expect(expiresAt).toBeLessThan(askedAt + 3600 * SECOND)
    expect(passedTime()).toBeGreaterThanOrEqual(askedAt + 9 * SECOND)
  } finally {
    Date.now = clock
  }
})

const refusals: [status: number, code: string, becomes: string][] = [
  [401, 'unauthenticated', 'signed_out'],
  [403, 'not_enrolled', 'not_enrolled'],
  [429, 'rate_limited', 'rate_limited'],
  [502, 'upstream_error', 'unavailable'],
  [503, 'upstream_unavailable', 'unavailable'],
  [403, 'forbidden_origin', 'forbidden'],
  [418, 'teapot', 'unavailable'],
]

for (const [status, code, becomes] of refusals) {
  test(`${status} ${code} is ${becomes} here`, async () => {
    answerWith(() =>
      Response.json({ error: { code, message: 'x' } }, { status, headers: { 'Retry-After': '7' } }),
    )
    await expect(ask()).rejects.toMatchObject({ name: 'SessionError', code: becomes, retryAfterSeconds: 7 })
  })
}

test('another person at the browser is not a session that ran out', async () => {
  const error = { code: 'unauthenticated', reason: 'someone_else', message: 'x' }
  answerWith(() => Response.json({ error }, { status: 401 }))
  await expect(ask()).rejects.toMatchObject({ code: 'someone_else', isTransient: false })
})

const odd: [what: string, answer: () => Response][] = [
  ['a page of some proxy', () => new Response('<!doctype html>', { status: 502 })],
  ['a sign-in page of some café', () => new Response('<!doctype html>')],
  ['an empty answer', () => new Response()],
  ['a token without its end', () => Response.json({ access_token: 'opaque' })],
]

for (const [what, answer] of odd) {
  test(`${what} is unavailable, which passes, and not "signed out"`, async () => {
    answerWith(answer)
    await expect(ask()).rejects.toMatchObject({ name: 'SessionError', code: 'unavailable' })
  })
}

for (const [onLine, code] of [
  [false, 'offline'],
  [true, 'unavailable'],
] as const) {
  test(`no answer at all is ${code} where the browser ${onLine ? 'has a' : 'has no'} network`, async () => {
    navigatorIs({ onLine })
    answerWith(() => {
      throw new TypeError('Failed to fetch')
    })
    await expect(ask()).rejects.toMatchObject({ name: 'SessionError', code })
  })
}

test.describe('what the page has asked before its scripts had come', () => {
  const early = (answer: Promise<Response>) => {
    answer.catch(() => undefined)
    const token = { askedAt: Date.parse('2031-05-01T12:00:00Z'), answer }
    globalThis.earlyStart = {
      token,
      press: undefined,
      stopListening: () => undefined,
      news: [],
      stopHearing: () => undefined,
    }
    return token
  }
  test.afterEach(() => {
    globalThis.earlyStart = undefined
  })

  test('is taken for the first request, with the life counted from then, and only once', async () => {
    const calls = answerWith(token)
    const { askedAt } = early(Promise.resolve(token()))
    expect((await ask()).expiresAt).toBe(askedAt + 3599 * SECOND)
    expect(calls).toEqual([])
    await ask()
    expect(calls).toHaveLength(1)
  })

  test('is not taken for another token than the refused one', async () => {
    const calls = answerWith(token)
    early(Promise.resolve(token()))
    await ask(true)
    expect(calls).toHaveLength(1)
  })

  test('fails as any request does, and the next one asks anew', async () => {
    navigatorIs({ onLine: true })
    const calls = answerWith(token)
    early(Promise.reject(new TypeError('Failed to fetch')))
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' })
    await ask()
    expect(calls).toHaveLength(1)
  })
})
