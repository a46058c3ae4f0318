import { expect, test } from '@playwright/test'
import { refusal } from '@/front/front.js'

const refused = (line: string, headers: Record<string, string> = {}) => {
  const [method, url] = line.split(' ')
  return refusal({ method, url, headers })
}
const state = (value: unknown) => ({
  rsc: '1',
  'next-router-state-tree': encodeURIComponent(JSON.stringify(value)),
})

test('what the app is asked for passes', () => {
  for (const line of [
    'GET /',
    'HEAD /sign-in',
    'GET /messages/%C3%A9?callbackUrl=%ff',
    'GET /_next/static/chunks/a.js',
    'POST /api/auth/signin/oidc?ui_locales=es',
    'DELETE /api/participant-token',
    'OPTIONS /api/participant-token',
  ])
    expect(refused(line), line).toBeUndefined()
  expect(refused('POST /api/preferences', { 'content-length': '65536' })).toBeUndefined()
  expect(refused('GET /', state(['', { children: ['data', {}] }, null, 'refetch']))).toBeUndefined()
})

const REFUSED: [line: string, status: number][] = [
  ['OPTIONS *', 400],
  ['GET http://evil.example/', 400],
  ['GET /messages/%E0%A4%A', 400],
  ['GET /_global-error', 404],
  ['GET /%5fglobal-error', 404],
  ['TRACE /', 405],
  ['TRACE /api/health', 405],
  ['PROPFIND /', 405],
  ['POST /', 405],
  ['POST /icon.svg', 405],
  ['POST /_next/image?url=%2Ficon.svg&w=64&q=75', 405],
]
for (const [line, status] of REFUSED) {
  test(`${line} is answered with ${status}`, () => {
    expect(refused(line)).toBe(status)
  })
}

test('a state of the router that Next cannot read is answered with 400', () => {
  for (const value of ['x', { a: 1 }, [], ['', { children: 1 }], ['', {}, null, 'everything']])
    expect(refused('GET /', state(value)), JSON.stringify(value)).toBe(400)
  expect(refused('GET /', { 'next-router-state-tree': '%' })).toBe(400)
})

test('a body that is too large, or does not say how large it is, is not read', () => {
  expect(refused('POST /api/auth/_log', { 'content-length': '65537' })).toBe(413)
  expect(refused('POST /api/auth/_log', { 'transfer-encoding': 'chunked' })).toBe(411)
})
