import { answer, type SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

test.use({ sandboxSettings: { SANDBOX_DELEGATED_LIMIT: '3', SANDBOX_PARTICIPANT_TOKEN_SECONDS: '10000' } })

const MESSAGE = { message: expect.any(String) }

function limitHeaders({ headers }: Response) {
  return ['Limit', 'Remaining', 'Reset'].map((name) => Number(headers.get(`RateLimit-${name}`) ?? Number.NaN))
}

function askAs(sandbox: SandboxClient, token: string) {
  return sandbox.delegated('participant', { token, headers: { Origin: 'http://localhost:3000' } })
}

test.describe('The rate limit', () => {
  test('of a participant is told on every answer, used up after so many, and new after an hour', async ({
    sandbox,
  }) => {
    const [ana, ben] = [
      await sandbox.participantToken('ana.rivera'),
      await sandbox.participantToken('ben.okafor'),
    ]
    const poor = await sandbox.participantToken('ana.rivera', 'Project:read')
    expect(limitHeaders(await askAs(sandbox, ana))).toEqual([3, 2, 3600])
    const refused = await askAs(sandbox, poor)
    expect(refused.status, 'a refusal counts too').toBe(403)
    expect(limitHeaders(refused).slice(0, 2)).toEqual([3, 1])
    expect((await askAs(sandbox, ana)).status).toBe(200)

    const usedUp = await askAs(sandbox, ana)
    expect(limitHeaders(usedUp).slice(0, 2)).toEqual([3, 0])
    expect(usedUp.headers.get('access-control-expose-headers')).toContain('RateLimit-Remaining')
    expect(usedUp.headers.get('access-control-allow-origin')).toBe('http://localhost:3000')
    expect(await answer(usedUp)).toEqual({ status: 429, body: MESSAGE })
    expect((await askAs(sandbox, ben)).status, 'everybody has an hour of their own').toBe(200)

    await sandbox.control('PUT', 'clock', { offsetSeconds: 1800 })
    const later = await askAs(sandbox, ana)
    expect(later.status).toBe(429)
    expect(limitHeaders(later)[2]).toBeGreaterThan(1790)
    expect(limitHeaders(later)[2]).toBeLessThanOrEqual(1800)
    await sandbox.control('PUT', 'clock', { offsetSeconds: 3601 })
    expect(limitHeaders(await askAs(sandbox, ana))).toEqual([3, 2, 3600])
  })

  test('of the service account counts for itself, and can be set while the sandbox runs', async ({
    sandbox,
  }) => {
    const token = await sandbox.participantToken('ana.rivera')
    expect(await answer(await sandbox.control('PUT', 'limits', { administration: 2 }))).toEqual({
      status: 200,
      body: { administration: 2, delegated: 3 },
    })
    expect(limitHeaders(await sandbox.administration('GET', 'participants'))).toEqual([2, 1, 3600])
    expect((await sandbox.administration('GET', 'participants/nobody')).status).toBe(404)
    expect((await sandbox.administration('GET', 'participants')).status).toBe(429)
    expect((await askAs(sandbox, token)).status).toBe(200)
    expect((await sandbox.requestServiceToken()).status, 'tokens do not count').toBe(200)
    await sandbox.control('POST', 'reset')
    expect(limitHeaders(await sandbox.administration('GET', 'participants')).slice(0, 2)).toEqual([
      100_000, 99_999,
    ])
  })

  test('is not told to who sends no token, and is not set to nonsense', async ({ sandbox }) => {
    expect(limitHeaders(await sandbox.delegated('participant', {}))).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ])
    for (const limits of [{ delegated: 0 }, { delegated: 'many' }, { administrative: 5 }, [], '{'])
      expect(await answer(await sandbox.control('PUT', 'limits', limits))).toEqual({
        status: 400,
        body: MESSAGE,
      })
  })
})
