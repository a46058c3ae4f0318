import { ended } from '../../scripts/processes'
import { callsTo, tell } from '../resilience/rows'
import { type App, startApp } from '../setup/app'
import { CookieJar } from '../setup/cookie-jar'
import { freePorts } from '../setup/ports'
import { missingPrograms } from '../setup/programs'
import { startRedis } from '../setup/redis'
import { signInOverHttp } from '../setup/sign-in'
import { type Site, startSite } from '../setup/site'
import { expect, test } from '../setup/site-test'

const TOKEN = '/api/participant-token'
const TWENTY_MINUTES = 20 * 60_000
/** Tokens a minute, for one person. */
const ALLOWED = 120
/** All of them together would keep a busy server from hearing Redis's answers in time. */
const AT_ONCE = 10

async function checks(url: string): Promise<unknown> {
  const answer = await fetch(`${url}/api/health/ready`)
  return { status: answer.status, ...((await answer.json()) as { checks: object }).checks }
}

/** A copy of somebody's cookies, with which they come to an instance at another address too. */
function copyOf(jar: CookieJar, from: string, to = from): CookieJar {
  const copy = new CookieJar()
  for (const [name, value] of jar.all(new URL(from).host)) copy.plant(to, name, value)
  return copy
}

/** Signs a copy of somebody's session out. Gives the address to which that leads. */
async function signOut(site: Site, jar: CookieJar): Promise<string> {
  const answer = await copyOf(jar, site.appUrl).fetch(`${site.appUrl}/api/sign-out`, { method: 'POST' })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { url: string }).url
}

test('two instances with one Redis: what ends on one has ended on the other, through outages of Redis too', async () => {
  const missing = missingPrograms('redis-server')
  test.skip(missing !== undefined, missing)
  const [redisPort = 0, otherPort = 0] = await freePorts(2)
  let redis = await startRedis(redisPort)
  const settings = { REDIS_URL: `redis://localhost:${redisPort}`, TEST_MOVABLE_CLOCK: 'yes' }
  const site = await startSite(settings)
  const other = await startApp(otherPort, { ...site.environment, ...settings })
  const otherUrl = `http://localhost:${otherPort}`
  const onOther = async (jar: CookieJar, path = '/api/session', init: RequestInit = {}) =>
    (await copyOf(jar, site.appUrl, otherUrl).fetch(otherUrl + path, init)).status
  const onSite = async (jar: CookieJar, path = '/api/session') =>
    (await copyOf(jar, site.appUrl).fetch(site.appUrl + path)).status
  const passTime = () => Promise.all([site, other].map((app) => app.passTime(TWENTY_MINUTES)))
  const ben = () => signInOverHttp(site, 'ben.okafor')

  // Whoever is active at one instance is not idle at the other, and whoever is idle is so at both.
  const idle = await ben()
  await passTime()
  expect(await onOther(idle, '/api/session', { method: 'POST' })).toBe(200)
  await passTime()
  expect(await onSite(idle)).toBe(200)
  await passTime()
  expect([await onSite(idle), await onOther(idle)]).toEqual([401, 401])

  const [stays, first, second, third, fourth] = [
    await ben(),
    await ben(),
    await ben(),
    await ben(),
    await ben(),
  ]
  expect(await onOther(first)).toBe(200)
  // The ID token, too, is there for whichever instance signs somebody out.
  expect(await signOut(site, first)).toContain('id_token_hint=ey')
  expect(await onOther(first)).toBe(401)
  await signOut(site, second)
  const well = { status: 200, mydatahelps: 'ok', identity_provider: 'ok', redis: 'ok' }
  expect(await checks(site.appUrl)).toEqual(well)

  // What one person is allowed is counted for both together, and by each alone while there is no Redis.
  const ana = await signInOverHttp(site, 'ana.rivera')
  for (let asked = 0; asked < ALLOWED; asked += AT_ONCE) {
    const tokens = await Promise.all(Array.from({ length: AT_ONCE }, () => onSite(ana, TOKEN)))
    expect(new Set(tokens)).toEqual(new Set([200]))
  }
  // On a busy machine Redis may be late, and then an instance has counted some by itself; alone, this one would allow as many again.
  let more = 0
  while ((await onOther(ana, TOKEN)) === 200) more++
  expect(more).toBeLessThan(ALLOWED / 2)

  // A Redis that does not answer, on a connection that stays, is not waited for again and again.
  await site.sandbox.forgetRequests()
  redis.kill('SIGSTOP')
  await signOut(site, third)
  await expect.poll(() => onSite(stays, TOKEN).then(() => site.log())).toContain('redis_unavailable')
  expect([await onSite(stays, TOKEN), await onOther(stays, TOKEN)]).toEqual([200, 200])
  redis.kill('SIGCONT')
  await expect.poll(() => onOther(third)).toBe(401)
  await expect.poll(() => other.log()).toContain('redis_back')
  // Or what comes now would be the same outage to this one.
  await expect.poll(() => onSite(stays).then(() => site.log())).toContain('redis_back')
  const unseen = {
    moment: 'signed in',
    saw: 'nothing of it',
    goOnAfter: 0,
    by: 'itself',
    lost: 'nothing',
  } as const
  tell({ ...unseen, fault: 'a Redis that stops answering, and is back', calls: await callsTo(site) })

  await site.sandbox.forgetRequests()
  const gone = ended(redis)
  redis.kill('SIGKILL')
  await gone
  // Nobody is signed out by it, and people come and go.
  expect(await onOther(stays)).toBe(200)
  expect(await onOther(ana, TOKEN)).toBe(200)
  expect(await onSite(stays, TOKEN)).toBe(200)
  // What this instance has heard of, it knows without Redis.
  expect(await onOther(first)).toBe(401)
  await site.passTime(10_001)
  expect(await checks(site.appUrl)).toMatchObject({ status: 200, redis: 'unavailable' })
  await signOut(site, fourth)
  expect(await onSite(fourth)).toBe(401)

  // Both have noticed: one that is back at once was never missed.
  const outages = ({ log }: Pick<App, 'log'>) => log().match(/redis_unavailable/g)?.length
  await expect.poll(() => [outages(site), outages(other)]).toEqual([2, 2])

  // This Redis knows nothing any more, and is told by those who do.
  redis = await startRedis(redisPort)
  await expect.poll(() => onOther(fourth)).toBe(401)
  expect(await onOther(second)).toBe(401)
  expect(await onOther(stays)).toBe(200)
  await site.passTime(10_001)
  expect(await checks(site.appUrl)).toEqual(well)
  tell({ ...unseen, fault: 'a Redis that is lost, and comes back empty', calls: await callsTo(site) })
  // A line for each outage, not one for each attempt.
  expect(outages(site)).toBe(2)
  expect(site.log().match(/redis_back/g)).toHaveLength(2)

  await Promise.all([other.stop(), site.stop()])
  redis.kill()
})
