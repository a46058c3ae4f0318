import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, test } from '../setup/site-test'

/** Sends a request as it stands, which `fetch` would put right. Gives the status, 0 for none, and the headers as sent. */
function send(
  appUrl: string,
  line: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: string[] }> {
  const [method, path] = line.split(' ')
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(appUrl)
    request({ hostname, port, method, path, headers }, (answer) => {
      answer.resume().on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.rawHeaders }))
    })
      .on('error', reject)
      .end()
  })
}

const HOSTILE: [line: string, headers?: Record<string, string>][] = [
  ['TRACE /'],
  ['OPTIONS *'],
  ['GET http://evil.example/'],
  ['GET //evil.example/'],
  ['GET /%'],
  ['GET /messages/%E0%A4%A'],
  ['GET /_global-error'],
  ['POST /icon.svg'],
  ['POST /_next/image?url=%2Ficon.svg&w=64&q=75', { 'next-action': 'x' }],
  ['POST /sign-in', { 'next-action': `40${'a'.repeat(40)}`, 'content-type': 'text/plain' }],
  ['POST /sign-in', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['GET /sign-in', { rsc: '1', 'next-router-state-tree': 'x' }],
  ['GET /sign-in', { connection: 'Upgrade', upgrade: 'websocket' }],
  ['GET /sign-in', { connection: 'Upgrade', upgrade: 'h2c' }],
  ['GET /sign-in', { cookie: 'next-auth.session-token@=1; =; %; language=%; a' }],
  ['GET /sign-in', { cookie: `a=${'b'.repeat(15_000)}` }],
  ['GET /sign-in', { cookie: `a=${'b'.repeat(20_000)}` }],
  ['GET /sign-in', { 'accept-language': '%%%,;q=x', 'x-forwarded-host': '[', 'x-forwarded-proto': 'x, y' }],
  ['GET /api/auth/callback/oidc?state=%00&code=x'],
]

test('nothing that a stranger sends ends as an error of the server, or as a stack in the log', async ({
  site,
}) => {
  const before = site.log().length
  for (const [line, headers] of HOSTILE) {
    const { status } = await send(site.appUrl, line, headers)
    expect(status, `${line} ${JSON.stringify(headers)}`).toBeGreaterThanOrEqual(200)
    expect(status, `${line} ${JSON.stringify(headers)}`).toBeLessThan(500)
  }
  expect(site.log().slice(before)).not.toMatch(/Error|^\s+at /m)
})

test('hundreds who say nothing, and one who does not end, are cut off after some seconds, and hold up nobody', async ({
  site,
}) => {
  const started = Date.now()
  const silent = Array.from({ length: 300 }, () => open(site.appUrl, ''))
  const stalled = open(site.appUrl, 'POST /api/preferences HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na')
  expect((await fetch(`${site.appUrl}/api/health`)).status).toBe(200)
  await Promise.all(
    [...silent, stalled].map((socket) => new Promise((resolve) => socket.on('close', resolve))),
  )
  expect(Date.now() - started).toBeLessThan(25_000)
})

function open(appUrl: string, text: string): Socket {
  const socket = connect(Number(new URL(appUrl).port), '127.0.0.1')
  socket.write(text)
  // A connection that is cut off is what is wanted.
  return socket.resume().on('error', () => undefined)
}

test('what Next answers by itself can be framed by nobody, runs nothing, and is said once', async ({
  site,
}) => {
  for (const path of ['/_next/static/none.js', '/_next/static/', '/sign-in/', '/sign-in', '/api/health']) {
    const { headers } = await send(site.appUrl, `GET ${path}`)
    const policies = headers.filter((_, index) => /^content-security-policy$/i.test(headers[index - 1] ?? ''))
    expect(policies, path).toHaveLength(1)
    expect(policies[0], path).toContain("frame-ancestors 'none'")
    expect(policies[0], path).not.toContain('unsafe')
  }
})

test('what has a hash in its name is kept for ever, and nothing below /api is kept', async ({ site }) => {
  const page = await (await fetch(`${site.appUrl}/sign-in`)).text()
  const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(page) ?? []
  const { headers } = await fetch(site.appUrl + script)
  expect(headers.get('cache-control')).toContain('immutable')

  for (const path of ['csrf', 'providers', 'session', 'signin/oidc', 'callback/oidc', 'error', 'none']) {
    const answer = await fetch(`${site.appUrl}/api/auth/${path}`, { redirect: 'manual' })
    expect(answer.headers.get('cache-control'), path).toBe('no-store')
  }
})

test('each answer says which request it is for, in a word that no client has chosen', async ({ site }) => {
  const ids = await Promise.all(
    [{}, {}, { 'x-request-id': 'chosen-by-a-client' }].map(async (headers) =>
      (await fetch(`${site.appUrl}/api/health`, { headers: headers as Record<string, string> })).headers.get(
        'x-request-id',
      ),
    ),
  )
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/)
  expect(new Set(ids).size).toBe(3)
})
