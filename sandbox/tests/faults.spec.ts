import { fitsPattern } from '../faults/path-pattern'
import { ask, setFaults, strikes } from './fault-client'
import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

test.describe('A rule', () => {
  test('strikes as often as it says, and only what it says', async ({ sandbox }) => {
    const [ana, ben] = [
      await sandbox.participantToken('ana.rivera'),
      await sandbox.participantToken('ben.okafor'),
    ]
    await setFaults(sandbox, {
      effect: 'status',
      path: '/api/*/delegated/project',
      method: 'get',
      participant: 'ben.okafor',
      status: 503,
      count: 2,
    })
    expect((await ask(sandbox, ben)).status, 'another path').toBe(200)
    expect((await ask(sandbox, ana, 'project')).status, 'another participant').toBe(200)
    expect((await ask(sandbox, ben, 'project')).status).toBe(503)
    expect(
      (await sandbox.delegated('project', { method: 'POST', token: ben })).status,
      'another method',
    ).toBe(404)
    expect((await ask(sandbox, ben, 'project')).status).toBe(503)
    expect((await ask(sandbox, ben, 'project')).status, 'spent').toBe(200)
    expect(await (await sandbox.control('GET', 'faults')).json()).toEqual([
      {
        id: expect.any(Number),
        effect: 'status',
        path: '/api/*/delegated/project',
        method: 'GET',
        participant: 'ben.okafor',
        status: 503,
        count: 2,
        struck: 2,
      },
    ])
  })

  test('finds a participant by ID too, and in a request for a token', async ({ sandbox }) => {
    const id = await sandbox.participantID('ben.okafor')
    const ana = await sandbox.participantID('ana.rivera')
    await setFaults(sandbox, { effect: 'status', path: '/identityserver/**', participant: id, status: 500 })
    expect((await sandbox.requestParticipantToken(id)).status).toBe(500)
    expect((await sandbox.requestParticipantToken(ana)).status).toBe(200)
  })

  test('joins others: the delays add up, and the first other one acts', async ({ sandbox }) => {
    await setFaults(
      sandbox,
      { effect: 'delay', delayMilliseconds: 150 },
      { effect: 'delay', delayMilliseconds: 150 },
      { effect: 'status', status: 418 },
      { effect: 'status', status: 500 },
    )
    const begin = performance.now()
    expect((await sandbox.send('nothing', {})).status).toBe(418)
    expect(performance.now() - begin).toBeGreaterThan(290)
    expect(await strikes(sandbox)).toEqual([1, 1, 1, 0])
  })

  test('is noted in the record of the requests that it struck', async ({ sandbox }) => {
    await setFaults(sandbox, { effect: 'status', status: 500, path: '/nothing' })
    await sandbox.send('nothing', {})
    expect(await (await sandbox.control('GET', 'requests')).json()).toEqual([
      expect.objectContaining({ path: '/nothing', status: 500, faults: ['status'] }),
    ])
  })

  test('can be added, taken away alone, and ends with a reset', async ({ sandbox }) => {
    await setFaults(sandbox, { effect: 'status', status: 500, name: 'mine' })
    await sandbox.control('POST', 'faults', [{ effect: 'delay', delayMilliseconds: 1 }])
    const [first, second] = await (await sandbox.control('GET', 'faults')).json()
    expect((await sandbox.control('DELETE', `faults/${first.id}`)).status).toBe(204)
    expect((await sandbox.control('DELETE', `faults/${first.id}`)).status).toBe(404)
    expect(await (await sandbox.control('GET', 'faults')).json()).toEqual([second])
    await sandbox.control('POST', 'reset')
    expect(await (await sandbox.control('GET', 'faults')).json()).toEqual([])
  })

  test('that is wrong is refused, and leaves those that are set', async ({ sandbox }) => {
    await setFaults(sandbox, { effect: 'status', status: 500, path: '/kept' })
    const wrong = [
      {},
      [{}],
      [{ effect: 'explode' }],
      [{ effect: 'status' }],
      [{ effect: 'status', status: 99 }],
      [{ effect: 'status', status: 500, headers: { 'bad header': 'x' } }],
      [{ effect: 'status', status: 500, headers: { good: 'line\nbreak' } }],
      [{ effect: 'delay' }],
      [{ effect: 'hang', path: 'no-slash' }],
      [{ effect: 'hang', count: 0 }],
      [{ effect: 'hang', method: 'SPY' }],
      [{ effect: 'hang', pth: '/typo' }],
      [{ effect: 'hang' }, { effect: 'clock-off', minutes: 'ten' }],
    ]
    for (const rules of wrong) {
      const response = await sandbox.control('PUT', 'faults', rules)
      expect(await answer(response), JSON.stringify(rules)).toEqual({
        status: 400,
        body: { message: expect.any(String) },
      })
    }
    expect((await sandbox.send('kept', {})).status).toBe(500)
  })

  test('matches whole paths', () => {
    const fitting = [
      ['/a/b', '/a/b'],
      ['/a/*', '/a/b'],
      ['/a/**', '/a'],
      ['/a/**', '/a/b/c'],
      ['/**', '/'],
      ['/**/c', '/a/b/c'],
      ['/a/*/c/**', '/a/b/c/d'],
      ['/a/b*d', '/a/b-and-d'],
      ['/a.b', '/a.b'],
    ] as const
    const others = [
      ['/a', '/a/b'],
      ['/a/*', '/a'],
      ['/a/*', '/a/b/c'],
      ['/a/**', '/ab'],
      ['/**/c', '/a/b/d'],
      ['/a.b', '/axb'],
    ] as const
    for (const [pattern, path] of fitting) expect(fitsPattern(path, pattern), `${pattern} ${path}`).toBe(true)
    for (const [pattern, path] of others) expect(fitsPattern(path, pattern), `${pattern} ${path}`).toBe(false)
    const stars = `/${'*a'.repeat(40)}`
    expect(fitsPattern(`/${'a'.repeat(5000)}b`, stars), 'many stars end in time').toBe(false)
  })
})
