import { Attack, sendRaw } from './attack'
import { fill, type Route, routes } from './endpoints'
import { BODIES, CONTENT_TYPES, HUGE, QUERIES, SEGMENTS } from './hostile-values'
import type { SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

test.describe('Hostile input', () => {
  let attack: Attack
  let endpoints: Route[]

  test.beforeAll(async () => {
    endpoints = await routes()
    expect(endpoints.length).toBeGreaterThan(50)
  })

  test.beforeEach(async ({ sandbox }) => {
    await sandbox.control('PUT', 'clock', { participantTokenSeconds: 100_000, serviceTokenSeconds: 100_000 })
    attack = new Attack(sandbox.baseUrl, {
      service: await sandbox.serviceToken(),
      participant: await sandbox.participantToken('ben.okafor'),
    })
  })

  test.afterEach(async ({ sandbox }) => {
    expect(attack.problems).toEqual([])
    await sandbox.control('DELETE', 'faults')
    expect((await sandbox.requestServiceToken()).status, 'the sandbox still works').toBe(200)
  })

  const project = (path: string, sandbox: SandboxClient) =>
    path.replace(':projectID', sandbox.variable('MYDATAHELPS_PROJECT_ID'))

  test('in a body is refused in JSON', async ({ sandbox }) => {
    for (const { method, path } of endpoints.filter((route) => route.method !== 'GET'))
      for (const [index, body] of BODIES.entries()) {
        const type = CONTENT_TYPES[index % CONTENT_TYPES.length] ?? ''
        await attack.send(method, fill(project(path, sandbox), 'DailyCheckIn'), {
          body,
          headers: { 'Content-Type': type },
        })
      }
  })

  test('of any size is refused in time', async ({ sandbox }) => {
    for (const { method, path } of endpoints.filter((route) => route.method !== 'GET'))
      await attack.send(method, fill(project(path, sandbox), 'DailyCheckIn'), { body: HUGE })
    for (const { path } of endpoints)
      await attack.send('DELETE', fill(project(path, sandbox), 'x'), { body: HUGE.slice(0, 2_000_000) })
  })

  test('in a query is refused in JSON', async ({ sandbox }) => {
    for (const { method, path } of endpoints)
      for (const query of QUERIES) await attack.send(method, `${fill(project(path, sandbox), '1')}?${query}`)
  })

  test('in a path is refused in JSON', async ({ sandbox }) => {
    for (const { method, path } of endpoints.filter((route) => route.path.includes(':')))
      for (const segment of SEGMENTS) {
        await attack.send(method, fill(project(path, sandbox), segment), { body: '{}' })
        await attack.send(method, fill(path, segment), { body: '{}' })
      }
  })

  test('in a header is refused in JSON', async ({ sandbox }) => {
    const headers = [
      { Authorization: 'Bearer' },
      { Authorization: `Bearer ${'x'.repeat(8000)}` },
      { Authorization: 'Basic \u00ff\u00fe' },
      { 'Accept-Language': `${'a;q=,'.repeat(1500)}` },
      { 'Accept-Language': ';;q=x,-,*;q=9' },
      { Origin: 'null' },
      { Origin: 'http://[::bad' },
      { 'Content-Length-Typo': '-1', 'X-Forwarded-For': '\u00ff' },
    ]
    for (const { method, path } of endpoints)
      for (const each of headers)
        await attack.send(method, fill(project(path, sandbox), '1'), { headers: each })
  })

  test('that is hardly HTTP never stops the sandbox', async ({ sandbox }) => {
    const end = 'Connection: close\r\n\r\n'
    const host = 'Host: localhost\r\n'
    const requests = [
      `GET /../../../etc/passwd HTTP/1.1\r\n${host}${end}`,
      `GET /survey-frame/assets/../../server/settings.ts HTTP/1.1\r\n${host}${end}`,
      `GET /survey-frame/assets/..%2f..%2fserver%2fsettings.ts HTTP/1.1\r\n${host}${end}`,
      `GET //evil.example/%2e%2e HTTP/1.1\r\n${host}${end}`,
      `GET http://evil.example/api/v1/delegated/participant HTTP/1.1\r\n${host}${end}`,
      `GET http://[bad/ HTTP/1.1\r\n${host}${end}`,
      `GET /%%% HTTP/1.1\r\n${host}${end}`,
      `GET * HTTP/1.1\r\n${host}${end}`,
      `GET / HTTP/1.1\r\nHost: not a host\r\n${end}`,
      `GET / HTTP/1.1\r\n${end}`,
      `GET /${'x'.repeat(40_000)} HTTP/1.1\r\n${host}${end}`,
      `POST /api/v1/delegated/customevents HTTP/1.1\r\n${host}Content-Length: nonsense\r\n${end}`,
      `POST /sandbox/panel HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n${end}ZZZ\r\n`,
      'NONSENSE\r\n\r\n',
    ]
    for (const request of requests) {
      const answer = await sendRaw(sandbox, request)
      const [, status] = /^HTTP\/1\.1 (\d+)/.exec(answer) ?? []
      if (answer !== '') expect(Number(status), request.slice(0, 80)).toBeLessThan(500)
      expect(answer, request.slice(0, 80)).not.toContain('root:')
      expect(answer, request.slice(0, 80)).not.toContain('SANDBOX_ALLOW_PUBLIC')
    }
  })

  test('on the identity provider never makes it fail', async ({ sandbox }) => {
    attack = new Attack(`${sandbox.variable('OIDC_ISSUER')}/`, { service: '', participant: 'x' })
    const paths = [
      'auth',
      'token',
      'me',
      'jwks',
      'session/end',
      'session/end/confirm',
      'nothing',
      ...SEGMENTS.map((each) => `interaction/${each}`),
    ]
    for (const path of paths) {
      for (const query of QUERIES) await attack.send('GET', `${path}?${query}`)
      for (const body of BODIES) await attack.send('POST', path, { body })
    }
  })
})
