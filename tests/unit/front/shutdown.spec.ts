import { createServer, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { front } from '@/front/front.js'
import { endServer } from '@/front/shutdown.js'

const DELAY = 5_000

/** A server behind the front, and a clock that stands until a test lets it go on. */
async function serve() {
  const waiting: ServerResponse[] = []
  const server = createServer(
    front((request, response) => {
      if (request.url === '/slow') waiting.push(response.writeHead(200))
      else response.end('from behind')
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  const sleeps: { milliseconds: number; over: () => void }[] = []
  const sleep = (milliseconds: number) => new Promise<void>((over) => sleeps.push({ milliseconds, over }))
  return {
    waiting,
    url: `http://127.0.0.1:${port}`,
    port,
    end: () => endServer(server, { delayMs: DELAY, sleep }),
    /** Lets time pass until that has come about, and gives how much has passed. */
    pass: async (end: Promise<unknown> | 'the delay') => {
      let passed = 0
      let over = false
      if (end !== 'the delay') void end.then(() => (over = true))
      while (!over) {
        const next = sleeps.shift()
        passed += next?.milliseconds ?? 0
        next?.over()
        if (end === 'the delay' && next) return passed
        await new Promise((resolve) => setImmediate(resolve))
      }
      return passed
    },
  }
}

test('told to end, it serves for a while, and says that it is not ready and keeps no connection', async () => {
  const { url, end, pass } = await serve()
  expect(await (await fetch(`${url}/api/health/ready`)).text()).toBe('from behind')
  const ended = end()

  const readiness = await fetch(`${url}/api/health/ready`)
  expect(readiness.status).toBe(503)
  expect(readiness.headers.get('cache-control')).toBe('no-store')
  expect(await readiness.json()).toEqual({ status: 'unavailable', checks: { process: 'ending' } })
  const other = await fetch(`${url}/api/health`)
  expect(await other.text()).toBe('from behind')
  expect(other.headers.get('connection')).toBe('close')

  expect(await pass('the delay')).toBe(DELAY)
  await pass(ended)
  await expect(fetch(url)).rejects.toThrow()
})

test('what is under way then is answered to its end, and an idle connection holds up nothing', async () => {
  const { url, port, waiting, end, pass } = await serve()
  const idle = connect(port, '127.0.0.1')
  idle.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await new Promise((resolve) => idle.once('data', resolve))
  const slow = fetch(`${url}/slow`)
  await expect.poll(() => waiting).toHaveLength(1)

  const ended = end()
  await pass('the delay')
  await new Promise((resolve) => idle.resume().on('close', resolve))
  waiting[0]?.end('whole')
  expect(await (await slow).text()).toBe('whole')
  expect(await pass(ended)).toBeLessThan(20_000)
})

test('whoever does not come to an end is cut off', async () => {
  const { url, waiting, end, pass } = await serve()
  const slow = fetch(`${url}/slow`).then((answer) => answer.text())
  slow.catch(() => undefined)
  await expect.poll(() => waiting).toHaveLength(1)
  const ended = end()
  await pass('the delay')
  expect(await pass(ended)).toBe(20_000)
  await expect(slow).rejects.toThrow()
})

test('a connection that goes on asking is answered once more, and closed', async () => {
  const { port, end, pass } = await serve()
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (data) => (text += data))
  // Under way while the server is told to end, or it would close the connection at once.
  socket.write('POST /api/preferences HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n')
  await expect.poll(() => text).toContain('from behind')
  const ended = end()
  await pass('the delay')
  text = ''
  socket.write('xGET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await new Promise((resolve) => socket.on('close', resolve))
  expect(text).toContain('from behind')
  expect(text).toMatch(/^connection: close/im)
  await pass(ended)
})
