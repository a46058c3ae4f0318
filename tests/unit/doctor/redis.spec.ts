import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { redisSteps } from '@/scripts/doctor/redis'
import { stop } from '@/scripts/processes'
import { freePorts } from '../../setup/ports'
import { missingPrograms } from '../../setup/programs'
import { startRedis } from '../../setup/redis'
import { stepsWith } from './subject'

/** What is said of a Redis that answers each command as `reply` says. */
async function redisThat(reply: (command: string) => string) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (sent) => {
      // Each command begins with how many words it has, and the first word.
      for (const [, name = ''] of String(sent).matchAll(/\*\d+\r\n\$\d+\r\n(\w+)\r\n/g))
        socket.write(`${reply(name.toLowerCase())}\r\n`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { step } = await stepsWith(redisSteps, {
    REDIS_URL: `redis://somebody:a-password-of-redis@localhost:${port}`,
  })
  server.close()
  return step('Redis')
}

test('refuses the password', async () => {
  const detail = 'refuses the user or the password'
  expect(await redisThat(() => '-WRONGPASS invalid username-password pair')).toMatchObject({
    state: 'failed',
    detail,
  })
  expect(await redisThat(() => '-NOAUTH Authentication required.')).toMatchObject({ state: 'failed', detail })
})

test('may not be written to', async () => {
  const said = await redisThat((command) => (command === 'set' ? '-READONLY not a primary' : '+OK'))
  expect(said).toMatchObject({ state: 'failed', detail: 'may not be written to' })
})

test('forgets what it is given', async () => {
  const said = await redisThat((command) => (command === 'mget' ? '*1\r\n$-1' : '+OK'))
  expect(said).toMatchObject({ state: 'failed', detail: 'forgets at once what it is given' })
})

test('does not answer', async () => {
  const { step } = await stepsWith(redisSteps, { REDIS_URL: 'redis://localhost:1' })
  expect(step('Redis')).toMatchObject({ state: 'failed', detail: 'does not answer' })
})

test('is well', async () => {
  const missing = missingPrograms('redis-server')
  test.skip(missing !== undefined, missing)
  const [port = 0] = await freePorts(1)
  const redis = await startRedis(port)
  const { step } = await stepsWith(redisSteps, { REDIS_URL: `redis://localhost:${port}` })
  expect(step('Redis')).toMatchObject({ state: 'ok', detail: 'keeps what it is given' })
  await stop(redis)
})

test('is needed by several instances alone', async () => {
  expect((await stepsWith(redisSteps)).step('Redis')).toMatchObject({ state: 'ok', detail: 'none is named' })
})
