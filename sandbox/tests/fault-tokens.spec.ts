import { createPrivateKey } from 'node:crypto'
import { connect } from 'node:net'
import { parseEnv } from 'node:util'
import { SignJWT } from 'jose'
import { ask, setFaults, strikes } from './fault-client'
import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

test.describe('Tokens, keys and the clock', () => {
  test('tokens can be revoked: those of now are refused, new ones are good', async ({ sandbox }) => {
    const [ana, ben] = [
      await sandbox.participantToken('ana.rivera'),
      await sandbox.participantToken('ben.okafor'),
    ]
    await setFaults(sandbox, { effect: 'tokens-revoked', participant: 'ben.okafor' })
    expect((await ask(sandbox, ben)).status).toBe(401)
    expect((await ask(sandbox, ana)).status).toBe(200)
    expect((await ask(sandbox, await sandbox.participantToken('ben.okafor'))).status).toBe(200)
    await setFaults(sandbox, { effect: 'tokens-refused', participant: 'ben.okafor' })
    expect((await ask(sandbox, await sandbox.participantToken('ben.okafor'))).status).toBe(401)
    await sandbox.control('DELETE', 'faults')
    expect((await ask(sandbox, ben)).status).toBe(200)
  })

  test('the key can be replaced; the environment has the new one, and in the end both are good', async ({
    sandbox,
  }) => {
    await setFaults(sandbox, { effect: 'rotated-key' })
    const refused = await sandbox.requestServiceToken()
    expect(await answer(refused)).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
    expect(await strikes(sandbox)).toEqual([1])

    const environment = parseEnv(await (await sandbox.control('GET', 'environment')).text())
    expect(environment).toMatchObject({ MYDATAHELPS_BASE_URL: sandbox.baseUrl })
    expect(environment.OIDC_CLIENT_SECRET).toBe(sandbox.variable('OIDC_CLIENT_SECRET'))
    expect(environment.MYDATAHELPS_PRIVATE_KEY).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/)
    const key = createPrivateKey(environment.MYDATAHELPS_PRIVATE_KEY ?? '')
    const sign = () => new SignJWT(sandbox.claims()).setProtectedHeader({ alg: 'RS256' }).sign(key)
    expect((await sandbox.requestServiceToken(await sign())).status).toBe(200)
    await sandbox.control('DELETE', 'faults')
    expect((await sandbox.requestServiceToken(await sign())).status).toBe(200)
    expect((await sandbox.requestServiceToken()).status).toBe(200)
  })

  test('the environment, which holds keys, is for this computer alone', async ({ sandbox }) => {
    const { port } = new URL(sandbox.baseUrl)
    const foreign = await sandbox.send('sandbox/environment', { headers: { Origin: 'https://evil.example' } })
    expect(foreign.status).toBe(403)
    const response = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('GET /sandbox/environment HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
      )
      let received = ''
      socket.on('data', (data) => {
        received += data
      })
      socket.on('close', () => resolve(received))
    })
    expect(response).toContain(' 403 ')
    expect(response).not.toContain('PRIVATE KEY')
  })

  test('the clock can be off, beside what a test has set', async ({ sandbox }) => {
    await sandbox.control('PUT', 'clock', { offsetSeconds: -60 })
    await setFaults(sandbox, { effect: 'clock-off', minutes: 20 })
    expect(await answer(await sandbox.requestServiceToken())).toMatchObject({
      status: 400,
      body: { error: 'invalid_client' },
    })
    await sandbox.control('DELETE', 'faults')
    expect((await sandbox.requestServiceToken()).status).toBe(200)
    expect(await (await sandbox.control('PUT', 'clock', {})).json()).toMatchObject({ offsetSeconds: -60 })
  })
})
