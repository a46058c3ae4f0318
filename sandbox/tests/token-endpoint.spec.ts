import { createHmac, generateKeyPairSync } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import { answer, JWT_BEARER, type SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const NOW = () => Math.floor(Date.now() / 1000)

function unsigned(header: object, claims: JWTPayload): string {
  return [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
}

test.describe('A service token', () => {
  test('is given for a signed assertion, and no cache may keep it', async ({ sandbox }) => {
    const response = await sandbox.requestServiceToken()
    expect(response.headers.get('cache-control')).toBe('no-store, no-cache, max-age=0')
    expect(response.headers.get('pragma')).toBe('no-cache')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(await answer(response)).toEqual({
      status: 200,
      body: {
        access_token: expect.stringMatching(/^[0-9a-f]{32}$/),
        expires_in: 300,
        token_type: 'Bearer',
        scope: 'api',
      },
    })
  })

  test('is given for an expiry in fractions of a second, and for one a little past', async ({ sandbox }) => {
    for (const exp of [NOW() + 200.25, NOW() - 60]) {
      const response = await sandbox.requestServiceToken(await sandbox.sign({ ...sandbox.claims(), exp }))
      expect(response.status).toBe(200)
    }
  })

  test('is given for an expiry in milliseconds too, unless that has passed', async ({ sandbox }) => {
    const request = async (exp: number) =>
      sandbox.requestServiceToken(await sandbox.sign({ ...sandbox.claims(), exp }))
    expect((await request(Date.now() + 200_000)).status).toBe(200)
    expect((await request(Date.now() - 400_000)).status).toBe(400)
  })

  const spoiled: Record<string, (sandbox: SandboxClient) => JWTPayload> = {
    'another audience': () => ({ aud: 'https://mydatahelps.org/identityserver/connect/token' }),
    'an audience with a slash too many': (sandbox) => ({ aud: `${sandbox.tokenUrl}/` }),
    'an issuer that does not exist': () => ({ iss: 'MyDataHelps.1.nobody', sub: 'MyDataHelps.1.nobody' }),
    'an issuer that is not the subject': () => ({ sub: 'MyDataHelps.1.nobody' }),
    'an expiry long past': () => ({ exp: NOW() - 301 }),
    'a start still to come': () => ({ nbf: NOW() + 400 }),
    'an empty jti': () => ({ jti: '' }),
  }
  for (const [what, spoil] of Object.entries(spoiled)) {
    test(`is refused for ${what}`, async ({ sandbox }) => {
      const assertion = await sandbox.sign({ ...sandbox.claims(), ...spoil(sandbox) })
      expect(await answer(await sandbox.requestServiceToken(assertion))).toEqual(refusal('invalid_client'))
    })
  }

  for (const claim of ['iss', 'sub', 'aud', 'exp', 'jti']) {
    test(`is refused without ${claim}`, async ({ sandbox }) => {
      const { [claim]: _missing, ...claims } = sandbox.claims()
      const assertion = await sandbox.sign(claims)
      expect(await answer(await sandbox.requestServiceToken(assertion))).toEqual(refusal('invalid_client'))
    })
  }

  test('is refused for an assertion that was used before', async ({ sandbox }) => {
    const assertion = await sandbox.sign(sandbox.claims())
    expect((await sandbox.requestServiceToken(assertion)).status).toBe(200)
    expect(await answer(await sandbox.requestServiceToken(assertion))).toEqual(refusal('invalid_client'))
  })

  test('is refused for the signature of another key, of none, or of a shared secret', async ({ sandbox }) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const claims = sandbox.claims()
    const shared = unsigned({ alg: 'HS256', typ: 'JWT' }, claims)
    const forged = [
      await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(privateKey),
      `${unsigned({ alg: 'none' }, claims)}.`,
      `${shared}.${createHmac('sha256', 'secret').update(shared).digest('base64url')}`,
      'not a token',
    ]
    for (const assertion of forged)
      expect(await answer(await sandbox.requestServiceToken(assertion))).toEqual(refusal('invalid_client'))
  })

  test('is refused for a form that asks in another way', async ({ sandbox }) => {
    const forms: [Record<string, string>, string][] = [
      [{ client_assertion_type: 'jwt' }, 'invalid_client'],
      [{ grant_type: 'password' }, 'unsupported_grant_type'],
      [{ grant_type: '' }, 'unsupported_grant_type'],
      [{ grant_type: 'delegated_participant' }, 'unauthorized_client'],
      [{ scope: 'Participant:read' }, 'invalid_scope'],
      [{ scope: '' }, 'invalid_scope'],
    ]
    for (const [form, error] of forms)
      expect(await answer(await sandbox.requestServiceToken(undefined, form))).toEqual(refusal(error))
  })

  test('is refused for a request that is no form', async ({ sandbox }) => {
    const json = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }
    for (const request of [{}, json, { ...json, method: 'PUT' }]) {
      const response = await fetch(sandbox.tokenUrl, request)
      expect(response.headers.get('cache-control')).toContain('no-store')
      expect(await answer(response)).toEqual(refusal('invalid_request'))
    }
    expect(await answer(await sandbox.postForm({}))).toEqual(refusal('invalid_client'))
  })
})

test.describe('A participant token', () => {
  test('is given for the internal ID, to each of the three client names', async ({ sandbox }) => {
    const id = await sandbox.participantID('ana.rivera')
    for (const name of ['RKStudio', 'MyDataHelps', 'MyDataHelps-Web']) {
      const response = await sandbox.requestParticipantToken(id.toUpperCase(), {
        client_id: `${name}.DelegatedParticipant`,
        scope: 'Participant:read  Project:read Participant:read',
      })
      expect(await answer(response)).toEqual({
        status: 200,
        body: {
          access_token: expect.stringMatching(/^[0-9a-f]{32}$/),
          expires_in: 3600,
          token_type: 'Bearer',
          scope: 'Participant:read Project:read',
        },
      })
    }
  })

  test('is refused, each time with the error that the service gives', async ({ sandbox }) => {
    const ana = await sandbox.participantID('ana.rivera')
    const participantToken = await sandbox.participantToken('ana.rivera')
    const cases: [string, Record<string, string>][] = [
      ['invalid_client', { client_id: 'Somebody.DelegatedParticipant' }],
      ['invalid_client', { client_secret: 'guess' }],
      ['invalid_scope', { scope: 'Participant:read Everything:read' }],
      ['invalid_scope', { scope: '' }],
      ['unauthorized_client', { grant_type: 'client_credentials' }],
      ['unsupported_grant_type', { grant_type: 'authorization_code' }],
      ['invalid_grant', { token: '' }],
      ['invalid_grant', { token: 'f'.repeat(32) }],
      ['invalid_grant', { token: participantToken }],
      ['invalid_grant', { participant_id: 'ana.rivera' }],
      ['invalid_grant', { participant_id: '' }],
      ['invalid_grant', { participant_id: '00000000-0000-4000-8000-000000000000' }],
    ]
    for (const [error, form] of cases)
      expect(await answer(await sandbox.requestParticipantToken(ana, form)), JSON.stringify(form)).toEqual(
        refusal(error),
      )
  })

  test('is refused when the service token has expired', async ({ sandbox }) => {
    const [ana, token] = [await sandbox.participantID('ana.rivera'), await sandbox.serviceToken()]
    await sandbox.control('PUT', 'clock', { offsetSeconds: 301 })
    const late = await sandbox.requestParticipantToken(ana, { token })
    expect(await answer(late)).toEqual(refusal('invalid_grant'))
  })

  test('is refused for somebody who is not enrolled', async ({ sandbox }) => {
    const ana = await sandbox.participantID('ana.rivera')
    await sandbox.administration('PUT', 'participants', { id: ana, enrolled: false })
    expect(await answer(await sandbox.requestParticipantToken(ana))).toEqual(refusal('invalid_grant'))
  })
})

test('A field that is sent twice is refused', async ({ sandbox }) => {
  const body = new URLSearchParams([
    ['client_assertion_type', JWT_BEARER],
    ['client_assertion', await sandbox.sign(sandbox.claims())],
    ['grant_type', 'client_credentials'],
    ['scope', 'api'],
    ['scope', 'api'],
  ])
  const response = await fetch(sandbox.tokenUrl, { method: 'POST', body })
  expect(await answer(response)).toEqual(refusal('invalid_request'))
})

function refusal(error: string) {
  return { status: 400, body: { error, error_description: expect.any(String) } }
}
