import { expect, test } from '@playwright/test'
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { createAccessTokens } from '@/lib/identity-provider/access-token'
import { KeysUnavailable } from '@/lib/identity-provider/keys'
import { fakeClock } from '../fake-clock'

const ISSUER = 'https://login.example'
const AUDIENCE = 'https://study.example/api'
const clock = fakeClock()
const now = Math.floor(clock.now() / 1000)
const { publicKey, privateKey } = await generateKeyPair('RS256')
const stranger = await generateKeyPair('RS256')

type Header = { alg?: string; typ?: string }
type Changes = { claims?: Record<string, unknown>; header?: Header; key?: CryptoKey | Uint8Array }

/** A good token, but for these changes. A claim that is undefined is left out. */
function token({ claims, header, key = privateKey }: Changes = {}): Promise<string> {
  const good = { iss: ISSUER, aud: AUDIENCE, sub: 'ana', iat: now, exp: now + 600, client_id: 'ios-app' }
  return new SignJWT({ ...good, ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...header })
    .sign(key)
}

const verify = createAccessTokens({
  issuer: ISSUER,
  audience: AUDIENCE,
  keys: async () => publicKey,
  now: clock.now,
})

test('a token of the provider for this audience says who asks', async () => {
  const claims = { given_name: 'Ana', family_name: 'Rivera', email: 'ana@example.org' }
  expect(await verify(await token({ claims }))).toEqual({
    profile: { issuer: ISSUER, sub: 'ana', firstName: 'Ana', lastName: 'Rivera' },
  })
})

const accepted: [what: string, changes: Changes][] = [
  ['among several audiences', { claims: { aud: ['https://login.example/userinfo', AUDIENCE] } }],
  ['of an issuer that writes itself with a slash', { claims: { iss: `${ISSUER}/` } }],
  ['of the type that many providers write', { header: { typ: 'JWT' } }],
  ['of the type in its long form', { header: { typ: 'application/at+jwt' } }],
  [
    'with a nonce, which says that it is no ID token',
    { header: { typ: 'JWT' }, claims: { typ: 'Bearer', nonce: 'n' } },
  ],
  ['issued by a clock that is three seconds ahead', { claims: { nbf: now + 3 } }],
]
for (const [what, changes] of accepted) {
  test(`a token ${what} is accepted, of the same person`, async () => {
    expect(await verify(await token(changes))).toMatchObject({ profile: { issuer: ISSUER, sub: 'ana' } })
  })
}

const refused: [what: string, problem: string, changes: Changes][] = [
  ['that is over', 'expired', { claims: { exp: now } }],
  ['that was over two seconds ago', 'expired', { claims: { exp: now - 2 } }],
  ['that begins in a minute', 'not_yet_valid', { claims: { nbf: now + 60 } }],
  ['for another audience', 'audience', { claims: { aud: 'https://study.example' } }],
  ['of another issuer', 'issuer', { claims: { iss: 'https://login.example.evil' } }],
  ['without an end', 'malformed', { claims: { exp: undefined } }],
  ['without a subject', 'malformed', { claims: { sub: undefined } }],
  ['without an audience', 'malformed', { claims: { aud: undefined } }],
  ['with an empty subject', 'malformed', { claims: { sub: '' } }],
  ['with an end that is no number', 'malformed', { claims: { exp: 'never' } }],
  ['of a type of its own', 'token_type', { header: { typ: 'logout+jwt' } }],
  ['that is an ID token by a hash', 'id_token', { header: { typ: 'JWT' }, claims: { at_hash: 'h' } }],
  ['that is an ID token by a nonce', 'id_token', { header: { typ: 'JWT' }, claims: { nonce: 'n' } }],
  ['that calls itself an ID token', 'id_token', { header: { typ: 'JWT' }, claims: { typ: 'ID' } }],
  ['of a client that signs in nobody', 'machine', { claims: { sub: 'ios-app' } }],
  ['with another signature', 'signature', { key: stranger.privateKey }],
  ['signed with a secret', 'algorithm', { header: { alg: 'HS256' }, key: new Uint8Array(32) }],
]
for (const [what, problem, changes] of refused) {
  test(`a token ${what} is refused`, async () => {
    expect(await verify(await token(changes))).toEqual({
      problem,
      description: expect.stringMatching(/^It .*\.$/),
    })
  })
}

test('what is no signed token is refused', async () => {
  const unsigned = new UnsecuredJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'ana', exp: now + 600 }).encode()
  expect(await verify(unsigned)).toMatchObject({ problem: 'algorithm' })
  const good = await token()
  for (const text of ['', 'opaque', '..', good.slice(0, -20), `${good}.x`, good.replace('.', '..')]) {
    const verified = await verify(text)
    expect('problem' in verified && verified.problem, text).toMatch(/malformed|signature/)
  }
})

test('where the provider’s keys are not known, nothing is said of a token', async () => {
  const keys = () => Promise.reject(new KeysUnavailable())
  const without = createAccessTokens({ issuer: ISSUER, audience: AUDIENCE, keys, now: clock.now })
  expect(await without(await token())).toEqual({ problem: 'keys_unavailable' })
})
