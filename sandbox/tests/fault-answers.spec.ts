import { connect } from 'node:net'
import { ask, ORIGIN, setFaults, strikes } from './fault-client'
import { expect, test } from './start-sandbox'

test.describe('An answer', () => {
  test('can be any status, with headers and body, readable by pages', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    await setFaults(
      sandbox,
      {
        effect: 'status',
        status: 503,
        headers: { 'Retry-After': '7' },
        body: { message: 'Back soon' },
        count: 1,
      },
      { effect: 'status', status: 500, body: 'Plain words', count: 1 },
      { effect: 'status', status: 204, body: 'never sent', count: 1 },
    )
    const first = await ask(sandbox, token)
    expect(first).toMatchObject({ status: 503, text: '{"message":"Back soon"}' })
    expect(first.headers.get('retry-after')).toBe('7')
    expect(first.headers.get('access-control-allow-origin')).toBe(ORIGIN.Origin)
    expect(await ask(sandbox, token)).toMatchObject({ status: 500, text: 'Plain words' })
    expect(await ask(sandbox, token)).toMatchObject({ status: 204, text: '' })
  })

  test('can be broken, cut, empty, or a web page', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const whole = (await ask(sandbox, token)).text
    for (const effect of ['broken-body', 'truncated-body', 'empty-body', 'html-body']) {
      await setFaults(sandbox, { effect })
      const { status, text } = await ask(sandbox, token)
      expect(status, effect).toBe(200)
      expect(() => JSON.parse(text), effect).toThrow()
      if (effect === 'truncated-body') expect(whole.startsWith(text) && text.length > 0).toBe(true)
      if (effect === 'empty-body') expect(text).toBe('')
      if (effect === 'html-body') expect(text).toContain('<!doctype html>')
    }
  })

  test('can be missing: dropped before the request is carried out, or in the middle of the answer', async ({
    sandbox,
  }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const write = (field: string) =>
      sandbox
        .delegated('participant', { method: 'PUT', token, body: { customFields: { [field]: 'written' } } })
        .then((response) => response.text())
    for (const when of ['before', 'during']) {
      await setFaults(sandbox, { effect: 'drop', when })
      await expect(write(when), when).rejects.toThrow()
    }
    await sandbox.control('DELETE', 'faults')
    expect(JSON.parse((await ask(sandbox, token)).text).customFields).toEqual({ during: 'written' })
  })

  test('stops in the middle, and ends there with the rule', async ({ sandbox }) => {
    await setFaults(sandbox, { effect: 'hang', when: 'during' })
    const response = await fetch(`${sandbox.baseUrl}nothing`)
    expect(response.status).toBe(404)
    const body = response.text()
    body.catch(() => undefined)
    const waited = new Promise((resolve) => setTimeout(resolve, 200, 'still waiting'))
    expect(await Promise.race([body, waited])).toBe('still waiting')
    await sandbox.control('DELETE', 'faults')
    await expect(body).rejects.toThrow()
  })

  test('breaks off after half of the body on the wire', async ({ sandbox }) => {
    await setFaults(sandbox, { effect: 'drop', when: 'during' })
    const { port } = new URL(sandbox.baseUrl)
    const text = await new Promise<string>((resolve) => {
      let received = ''
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n'),
      )
      socket.on('data', (data) => {
        received += data
      })
      socket.on('close', () => resolve(received))
    })
    const [head = '', body = ''] = text.split('\r\n\r\n')
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
    expect(head).toContain('404')
    expect(body.length).toBe(Math.floor(length / 2))
  })

  test('can be withheld until the rule ends or the client gives up', async ({ sandbox }) => {
    await setFaults(sandbox, { effect: 'hang' })
    await expect(fetch(`${sandbox.baseUrl}nothing`, { signal: AbortSignal.timeout(200) })).rejects.toThrow()
    const hanging = fetch(`${sandbox.baseUrl}nothing`).then(
      () => 'answered',
      () => 'closed',
    )
    await expect.poll(() => strikes(sandbox)).toEqual([2])
    await sandbox.control('DELETE', 'faults')
    expect(await hanging).toBe('closed')
  })

  test('can lack its CORS headers, and the preflight with it', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const preflight = () =>
      sandbox.delegated('participant', {
        method: 'OPTIONS',
        headers: { ...ORIGIN, 'Access-Control-Request-Method': 'GET' },
      })
    await setFaults(sandbox, { effect: 'no-cors', method: 'GET' })
    for (const response of [await preflight(), await ask(sandbox, token)])
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    await sandbox.control('DELETE', 'faults')
    expect((await preflight()).headers.get('access-control-allow-origin')).toBe(ORIGIN.Origin)
  })
})
