import { expect, test } from '@playwright/test'
import { crossOrigin } from '@/lib/authenticator/cross-origin'

const ORIGIN = 'https://app.example'
const handler = crossOrigin([ORIGIN], async () => Response.json({}, { status: 401 }))

function ask(method: string, headers: Record<string, string> = {}): Promise<Response> {
  return handler(new Request('https://study.example/api/participant-token', { method, headers }))
}

const preflight = {
  'access-control-request-method': 'GET',
  'access-control-request-headers': 'authorization',
}

test('a page of an origin on the list may ask, and may read the answer, whatever it is', async () => {
  const before = await ask('OPTIONS', { origin: ORIGIN, ...preflight })
  expect(before.status).toBe(204)
  expect(before.headers.get('access-control-allow-headers')).toContain('Authorization')
  const answer = await ask('GET', { origin: ORIGIN })
  expect(answer.status).toBe(401)
  for (const one of [before, answer]) {
    expect(one.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(one.headers.get('vary')).toBe('Origin')
    // What a browser adds by itself proves nothing here.
    expect(one.headers.has('access-control-allow-credentials')).toBe(false)
  }
})

test('a page of any other origin may not', async () => {
  for (const origin of ['null', 'https://evil.example', `${ORIGIN}:8443`, 'https://sub.app.example']) {
    for (const answer of [await ask('OPTIONS', { origin, ...preflight }), await ask('GET', { origin })]) {
      expect(answer.status, origin).toBe(401)
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  }
})

test('OPTIONS without a question of a browser is a request like any other', async () => {
  expect((await ask('OPTIONS', { origin: ORIGIN })).status).toBe(401)
})
