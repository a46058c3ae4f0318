import { expect, test } from '@playwright/test'
import { errorAnswer, tokenAnswer, upstreamErrorAnswer } from '@/lib/authenticator/answers'
import { MyDataHelpsError, type MyDataHelpsErrorCode } from '@/lib/mydatahelps'

type Expected = { status: number; code: string; retryAfter: string | null }

const EXPECTED: Record<MyDataHelpsErrorCode, Expected> = {
  participant_rejected: { status: 403, code: 'not_enrolled', retryAfter: null },
  configuration_rejected: { status: 502, code: 'upstream_error', retryAfter: null },
  unexpected_answer: { status: 502, code: 'upstream_error', retryAfter: null },
  unavailable: { status: 503, code: 'upstream_unavailable', retryAfter: '5' },
  rate_limited: { status: 503, code: 'upstream_unavailable', retryAfter: '5' },
}

for (const [upstream, expected] of Object.entries(EXPECTED)) {
  const error = (retryAfterSeconds?: number) =>
    new MyDataHelpsError(upstream as MyDataHelpsErrorCode, 'DETAIL-FOR-THE-LOG', retryAfterSeconds)

  test(`${upstream} is answered with ${expected.status} ${expected.code}`, async () => {
    const answer = upstreamErrorAnswer(error())
    expect(answer.status).toBe(expected.status)
    expect(answer.headers.get('retry-after')).toBe(expected.retryAfter)
    expect(await answer.json()).toEqual({
      error: { code: expected.code, message: expect.stringMatching(/\.$/) },
    })
  })

  test(`${upstream} is not kept by any cache, and its detail stays here`, async () => {
    const answer = upstreamErrorAnswer(error())
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const headers = JSON.stringify([...answer.headers])
    expect((await answer.text()) + headers).not.toContain('DETAIL-FOR-THE-LOG')
  })
}

test('the time that MyDataHelps named is passed on', () => {
  for (const code of ['unavailable', 'rate_limited'] as const) {
    const answer = upstreamErrorAnswer(new MyDataHelpsError(code, '429', 1800))
    expect(answer.headers.get('retry-after')).toBe('1800')
  }
})

test('nobody is told to ask again at once', () => {
  const answer = upstreamErrorAnswer(new MyDataHelpsError('unavailable', 'status 503', 0))
  expect(answer.headers.get('retry-after')).toBe('1')
})

const own = [
  ['unauthenticated', 401],
  ['not_enrolled', 403],
  ['forbidden_origin', 403],
  ['method_not_allowed', 405],
  ['rate_limited', 429],
  ['upstream_error', 502],
  ['upstream_unavailable', 503],
] as const

for (const [code, status] of own) {
  test(`${code} is a ${status}, not kept by any cache, with the headers that go with it`, async () => {
    const answer = errorAnswer(code, { 'Retry-After': '7' })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('retry-after')).toBe('7')
    expect(await answer.json()).toMatchObject({ error: { code } })
  })
}

test('a token is answered as it is, and not kept by any cache', async () => {
  const token = { access_token: 'opaque', expires_in: 3599, token_type: 'Bearer' } as const
  const answer = tokenAnswer(token)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(await answer.json()).toEqual(token)
})
