import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@playwright/test'
import type { Config } from '@/lib/config/config'
import { readConfig } from '@/lib/config/read'
import { createMyDataHelps, type MyDataHelpsSettings } from '@/lib/mydatahelps'
import { type Sandbox, startSandbox } from '@/scripts/sandbox'
import { freePorts } from '../setup/ports'
import { errorOf } from '../unit/mydatahelps/fake-mydatahelps'

/** The whole client over real HTTP, configured by the environment that the sandbox prints. */
let sandbox: Sandbox
let config: Config['myDataHelps']

test.beforeAll(async () => {
  const [port, identityPort] = await freePorts(2)
  sandbox = await startSandbox({
    SANDBOX_PORT: String(port),
    SANDBOX_IDENTITY_PORT: String(identityPort),
    SANDBOX_APP_URL: 'http://localhost:3000',
    SANDBOX_PARTICIPANT_TOKEN_SECONDS: '3600',
  })
  const result = readConfig(sandbox.environment)
  if ('problems' in result) throw new Error(result.problems.join(' '))
  config = result.config.myDataHelps
})
test.afterAll(() => sandbox.stop())

const connect = (settings: Partial<MyDataHelpsSettings> = {}) =>
  createMyDataHelps({ ...config, ...settings }, { fetch, now: Date.now })

async function anasToken(scopes: string[]) {
  const myDataHelps = connect()
  const ana = await myDataHelps.findParticipant('ana.rivera')
  if (!ana) throw new Error('The sandbox has no Ana.')
  return {
    participantID: ana.id,
    token: await myDataHelps.participantToken({ participantID: ana.id, scopes }),
  }
}

function readParticipant(accessToken: string): Promise<Response> {
  return fetch(`${config.baseUrl}api/v1/delegated/participant`, {
    headers: { authorization: `Bearer ${accessToken}` },
  })
}

test('MyDataHelps gives this client a service token', async () => {
  await expect(connect().check()).resolves.toBeUndefined()
})

test('a participant is found, and the token that is minted opens the data of that participant', async () => {
  const { participantID, token } = await anasToken(['Participant:read'])
  expect(token).toMatchObject({ token_type: 'Bearer' })
  expect(token.expires_in).toBeGreaterThan(3590)
  expect(token.expires_in).toBeLessThanOrEqual(3600)
  const answer = await readParticipant(token.access_token)
  expect(await answer.json()).toMatchObject({ participantID, participantIdentifier: 'ana.rivera' })
})

test('a token opens what its scopes name, and nothing else', async () => {
  const { token } = await anasToken(['Project:read'])
  expect((await readParticipant(token.access_token)).status).toBe(403)
})

test('whoever is not there is not found, and is there after being persisted', async () => {
  const myDataHelps = connect()
  const participantIdentifier = 'new/one of today'
  expect(await myDataHelps.findParticipant(participantIdentifier)).toBeNull()
  const created = await myDataHelps.persistParticipant({
    participantIdentifier,
    demographics: { firstName: 'Dana' },
  })
  expect(await myDataHelps.findParticipant(participantIdentifier)).toMatchObject({ id: created.id })
  const again = await myDataHelps.persistParticipant({ participantIdentifier })
  expect(again.id).toBe(created.id)
})

test('a participant that nobody knows is rejected', async () => {
  const call = connect().participantToken({
    participantID: '99999999-9999-4999-8999-999999999999',
    scopes: ['Participant:read'],
  })
  expect((await errorOf(call)).code).toBe('participant_rejected')
})

test('a scope that nobody knows is a fault of the configuration', async () => {
  const call = anasToken(['Participant:reed'])
  expect(await errorOf(call)).toMatchObject({ code: 'configuration_rejected', detail: 'invalid_scope' })
})

test('so is a key that does not belong to the account', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  expect(await errorOf(connect({ privateKey }).check())).toMatchObject({
    code: 'configuration_rejected',
    detail: 'invalid_client',
  })
})

test('a service that does not answer is unavailable', async () => {
  const [port] = await freePorts(1)
  const call = connect({ serviceUrl: `http://localhost:${port}` }).check()
  expect((await errorOf(call)).code).toBe('unavailable')
})
