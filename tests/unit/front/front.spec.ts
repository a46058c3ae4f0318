import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { front } from '@/front/front.js'
import { LIMITS } from '@/front/limits.js'

/** What stands behind it, and is told what has arrived. */
async function serve(limits = LIMITS) {
  const seen: IncomingHttpHeaders[] = []
  const server = createServer(
    limits,
    front((request, response) => {
      seen.push(request.headers)
      response.end('from behind')
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { seen, port, stop: () => server.close() }
}

test('the address that the server sees comes last, behind whatever a client or a proxy wrote', async () => {
  const { seen, port, stop } = await serve()
  for (const headers of [{}, { 'x-forwarded-for': '192.0.2.1, 192.0.2.2' }, { 'x-forwarded-for': '' }])
    await fetch(`http://127.0.0.1:${port}`, { headers: headers as Record<string, string> })
  stop()
  expect(seen.map((headers) => headers['x-forwarded-for'])).toEqual([
    '127.0.0.1',
    '192.0.2.1, 192.0.2.2, 127.0.0.1',
    '127.0.0.1',
  ])
})

test('nobody says where this app is reached', async () => {
  const { seen, port, stop } = await serve()
  await fetch(`http://127.0.0.1:${port}`, {
    headers: {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'javascript',
      'x-forwarded-port': '1',
      forwarded: 'host=evil.example',
    },
  })
  stop()
  expect(JSON.stringify(seen)).not.toMatch(/evil|javascript|forwarded-port/)
})

test('a refusal reaches nobody behind, can be framed by nobody, and ends the connection', async () => {
  const { seen, port, stop } = await serve()
  const answer = await new Promise<{ status: number | undefined; headers: IncomingHttpHeaders }>((resolve) =>
    request({ port, method: 'TRACE', path: '/' }, ({ statusCode, headers }) =>
      resolve({ status: statusCode, headers }),
    ).end(),
  )
  stop()
  expect(seen).toEqual([])
  expect(answer.status).toBe(405)
  expect(answer.headers).toMatchObject({
    connection: 'close',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  })
})

test('who says nothing, or not all of it, is cut off after some seconds', async () => {
  expect(Math.max(...Object.values(LIMITS))).toBeLessThan(10_000)
  // The same limits, a hundred times as fast.
  const fast = Object.fromEntries(
    Object.entries(LIMITS).map(([name, ms]) => [name, ms / 100]),
  ) as typeof LIMITS
  const { port, stop } = await serve(fast)
  const head = 'POST /api/preferences HTTP/1.1\r\nHost: a\r\n'
  for (const text of ['', head, `${head}Content-Length: 9\r\n\r\nx`]) {
    const socket = connect(port, '127.0.0.1')
    socket.write(text)
    await new Promise((resolve) => socket.resume().on('close', resolve))
  }
  stop()
})
