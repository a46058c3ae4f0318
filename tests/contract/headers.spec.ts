import { ourReading, sandboxOnly } from './certainty'
import { expect, test } from './contract-test'

const ORIGIN = 'http://localhost:3000'
const LIMITS = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']

function listed(response: Response, header: string): string[] {
  return (response.headers.get(header) ?? '').toLowerCase().split(/\s*,\s*/)
}

test.describe('Rate limits', () => {
  test('are in every answer of the administration API', async ({ service }) => {
    const values = async () => {
      const { headers } = await service.administration('GET', 'participants?pageSize=1')
      return LIMITS.map((name) => Number(headers.get(name) ?? Number.NaN))
    }
    const [[limit, before], [, after, reset]] = [await values(), await values()]
    expect(limit).toBeGreaterThan(0)
    expect(after).toBeLessThan(Number(before))
    // Seconds to wait, not a moment: a moment would be a number of ten digits.
    expect(reset).toBeLessThanOrEqual(3600)
  })

  test('are in every answer of the delegated API, refusals included', async ({ service, token }) => {
    for (const path of ['participant', 'surveytasks?limit=none']) {
      const { headers } = await service.delegated(path, { token })
      for (const name of LIMITS) expect(headers.get(name), `${name} of ${path}`).toMatch(/^\d+$/)
    }
  })
})

test.describe('A limit that is used up', () => {
  test('is answered with 429, which a page can read', async ({ service, token }) => {
    sandboxOnly('it would shut out everybody else for an hour')
    const set = (delegated: number) =>
      fetch(`${service.baseUrl}sandbox/limits`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ delegated }),
      })
    expect((await set(1)).ok).toBe(true)
    await service.delegated('participant', { token })
    const refused = await service.delegated('participant', { token, headers: { Origin: ORIGIN } })
    expect(refused.status).toBe(429)
    expect(refused.headers.get('RateLimit-Remaining')).toBe('0')
    expect(refused.headers.get('access-control-allow-origin')).toMatch(/^(\*|http:\/\/localhost:3000)$/)
    expect(await refused.json()).toEqual({ message: expect.stringMatching(/\S/) })
  })
})

test.describe('The delegated API, to a page of another origin', () => {
  test('answers a preflight without a token', async ({ service }) => {
    ourReading('how the real service answers another origin is not published; the SDK depends on it')
    for (const [method, headers] of [
      ['GET', 'authorization'],
      ['PUT', 'authorization,content-type'],
      ['DELETE', 'authorization'],
    ] as const) {
      const response = await fetch(`${service.baseUrl}api/v1/delegated/participant`, {
        method: 'OPTIONS',
        headers: {
          Origin: ORIGIN,
          'Access-Control-Request-Method': method,
          'Access-Control-Request-Headers': headers,
        },
      })
      expect(response.ok).toBe(true)
      expect(listed(response, 'access-control-allow-headers')).toEqual(
        expect.arrayContaining(headers.split(',')),
      )
      expect(listed(response, 'access-control-allow-methods')).toContain(method.toLowerCase())
    }
  })

  test('lets it read answers, refusals, and the limits', async ({ service, token }) => {
    ourReading('whether the real service shows the limits to pages is not published')
    for (const [path, given] of [
      ['participant', token],
      ['participant', 'made-up'],
      ['surveytasks?limit=none', token],
      ['nothing', token],
    ] as const) {
      const response = await service.delegated(path, { token: given, headers: { Origin: ORIGIN } })
      expect(response.headers.get('access-control-allow-origin'), path).toMatch(
        /^(\*|http:\/\/localhost:3000)$/,
      )
      expect(listed(response, 'access-control-expose-headers')).toEqual(
        expect.arrayContaining(['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset']),
      )
    }
  })

  test('is never kept by a cache', async ({ service, token }) => {
    ourReading('health data belongs in no cache')
    const { headers } = await service.delegated('participant', { token })
    expect(headers.get('cache-control')).toContain('no-store')
  })
})

test.describe('The administration API, to a page', () => {
  test('is closed', async ({ service }) => {
    ourReading('whoever has a service token is a server')
    const response = await service.send(service.participantsUrl, {
      token: await service.serviceToken(),
      headers: { Origin: ORIGIN },
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})
