import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { ended, startNext, stop } from '../../scripts/processes'
import type { CookieJar } from '../setup/cookie-jar'
import { freePorts } from '../setup/ports'
import { signInOverHttp } from '../setup/sign-in'
import { type Site, startSite } from '../setup/site'
import { expect, test } from '../setup/site-test'

const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** A Redis that keeps nothing on the disk. Resolves when it answers. */
async function startRedis(port: number): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const redis = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve) =>
    redis.stdout.on('data', (text: Buffer) => String(text).includes('Ready to accept') && resolve()),
  )
  return redis
}

async function checks(url: string): Promise<unknown> {
  const answer = await fetch(`${url}/api/health/ready`)
  return { status: answer.status, ...((await answer.json()) as { checks: object }).checks }
}

test('two instances with one Redis: what ends on one has ended on the other, through an outage of Redis too', async () => {
  test.skip(!hasRedis, 'This machine has no redis-server (Debian: apt-get install redis-server).')
  const [redisPort = 0, otherPort = 0] = await freePorts(2)
  let redis = await startRedis(redisPort)
  const settings = { REDIS_URL: `redis://localhost:${redisPort}`, TEST_MOVABLE_CLOCK: 'yes' }
  const site = await startSite(settings)
  const { host } = new URL(site.appUrl)
  const other = startNext(
    ['start', '--hostname', '127.0.0.1', '--port', String(otherPort)],
    { ...site.environment, REDIS_URL: settings.REDIS_URL },
    'ignore',
  )
  const otherUrl = `http://localhost:${otherPort}`
  const answers = () =>
    fetch(`${otherUrl}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(answers).toBe(true)
  const onOther = async (jar: CookieJar, path = '/api/session') => {
    const cookie = jar
      .all(host)
      .map((pair) => pair.join('='))
      .join('; ')
    return (await fetch(otherUrl + path, { headers: { cookie } })).status
  }
  const signOut = async (from: Site, jar: CookieJar) => {
    const copy = await signInOverHttp(from, 'ana.rivera')
    for (const [name, value] of jar.all(host)) copy.plant(from.appUrl, name, value)
    const answer = await copy.fetch(`${from.appUrl}/api/sign-out`, { method: 'POST' })
    expect(answer.status).toBe(200)
    return ((await answer.json()) as { url: string }).url
  }

  const [first, second, third] = await Promise.all([1, 2, 3].map(() => signInOverHttp(site, 'ben.okafor')))
  if (!first || !second || !third) throw new Error('Nobody has signed in.')
  expect(await onOther(first)).toBe(200)
  // The ID token, too, is there for whichever instance signs somebody out.
  expect(await signOut(site, first)).toContain('id_token_hint=ey')
  expect(await onOther(first)).toBe(401)
  expect(await checks(site.appUrl)).toEqual({
    status: 200,
    mydatahelps: 'ok',
    identity_provider: 'ok',
    redis: 'ok',
  })

  // What one person is allowed is counted for both together, and by each alone while there is no Redis.
  const ana = await signInOverHttp(site, 'ana.rivera')
  const tokens = Array.from({ length: 120 }, () => ana.fetch(`${site.appUrl}/api/participant-token`))
  expect(new Set((await Promise.all(tokens)).map(({ status }) => status))).toEqual(new Set([200]))
  expect(await onOther(ana, '/api/participant-token')).toBe(429)

  const gone = ended(redis)
  redis.kill('SIGKILL')
  await gone
  // Nobody is signed out by it, and people come and go.
  expect(await onOther(second)).toBe(200)
  expect(await onOther(ana, '/api/participant-token')).toBe(200)
  expect((await second.fetch(`${site.appUrl}/api/participant-token`)).status).toBe(200)
  await site.passTime(10_001)
  expect(await checks(site.appUrl)).toMatchObject({ status: 200, redis: 'unavailable' })
  await signOut(site, third)
  expect((await third.fetch(`${site.appUrl}/api/session`)).status).toBe(401)

  redis = await startRedis(redisPort)
  await expect.poll(() => onOther(third)).toBe(401)
  expect(await onOther(second)).toBe(200)
  expect(site.log().match(/redis_unavailable/g)).toHaveLength(1)
  expect(site.log()).toContain('redis_back')

  await Promise.all([stop(other), site.stop()])
  redis.kill()
})
