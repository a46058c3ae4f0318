import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, test } from '@playwright/test'
import { jsonOf, wholeAnswer } from '@/lib/mydatahelps/whole-answer'
import { listen } from './listen'

/** Sends the headers, and then without an end what `piece` gives, whenever there is room. */
async function endless(piece: Buffer, every?: number) {
  const closed: Promise<unknown>[] = []
  const { server, url } = await listen((_, response) => {
    closed.push(once(response, 'close'))
    response.writeHead(200, { 'content-type': 'application/json' })
    if (every === undefined) return pour(response, piece)
    const drip = setInterval(() => response.write(piece), every)
    response.on('close', () => clearInterval(drip))
  })
  return { url, closed, close: () => server.close() }
}

function pour(response: ServerResponse, piece: Buffer): void {
  if (response.closed) return
  while (response.write(piece));
  response.once('drain', () => pour(response, piece))
}

test('an answer is read to its end', async () => {
  const { server, url } = await listen((_, response) => {
    response.writeHead(418, { 'x-name': 'bird' }).end('{"name":"ñandú"}')
  })
  const answer = await wholeAnswer(url, {}, { milliseconds: 10_000 })
  expect(answer).toMatchObject({ status: 418, ok: false, text: '{"name":"ñandú"}' })
  expect(answer.headers.get('x-name')).toBe('bird')
  expect(jsonOf(answer)).toEqual({ name: 'ñandú' })
  server.close()
})

test('a body that drips is cut at the time for headers and body together, and the connection is closed', async () => {
  const drip = await endless(Buffer.from(' '), 10)
  const started = performance.now()
  await expect(wholeAnswer(drip.url, {}, { milliseconds: 300 })).rejects.toMatchObject({
    name: 'TimeoutError',
  })
  expect(performance.now() - started).toBeGreaterThanOrEqual(290)
  expect(performance.now() - started).toBeLessThan(5_000)
  await drip.closed[0]
  drip.close()
})

test('also where nothing is left that would carry an abort to the body', async () => {
  let cancel: () => void = () => undefined
  const canceled = new Promise<void>((resolve) => (cancel = resolve))
  const body = new ReadableStream({ cancel: () => cancel() })
  const deaf: typeof fetch = async () => new Response(body)
  const answer = wholeAnswer('https://mydatahelps.example/', {}, { milliseconds: 20, fetch: deaf })
  await expect(answer).rejects.toMatchObject({ name: 'TimeoutError' })
  await canceled
})

test('a body without an end is not read further than four megabytes', async () => {
  const flood = await endless(Buffer.alloc(64 * 1024, 'x'))
  const answer = wholeAnswer(flood.url, {}, { milliseconds: 60_000 })
  // Not the engine's own, which gives up at half a gigabyte.
  await expect(answer).rejects.toThrow('The answer is too long.')
  await flood.closed[0]
  flood.close()
})

test('nobody is followed elsewhere, with what the request holds', async () => {
  const seen: (string | undefined)[] = []
  const elsewhere = await listen(({ headers }, response) => {
    seen.push(headers.authorization)
    response.end('{}')
  })
  const { server, url } = await listen((_, response) => {
    response.writeHead(307, { location: elsewhere.url }).end()
  })
  const headers = { authorization: 'Bearer secret' }
  await expect(wholeAnswer(url, { headers }, { milliseconds: 10_000 })).rejects.toThrow()
  expect(seen).toEqual([])
  for (const each of [server, elsewhere.server]) each.close()
})

test('what is no JSON is nothing', () => {
  const answer = { status: 200, ok: true, headers: new Headers() }
  expect(jsonOf({ ...answer, text: '<!doctype html>' })).toBeUndefined()
  expect(jsonOf({ ...answer, text: '' })).toBeUndefined()
})
