import { expect, test } from '@playwright/test'
import { CompactEncrypt, EncryptJWT, SignJWT, UnsecuredJWT } from 'jose'
import { decode, encode } from 'next-auth/jwt'
import { createSealing } from '@/lib/auth/sealing'

const OLD = 'o'.repeat(40)
const NEW = 'n'.repeat(40)
const ANA = { jti: 'one', sub: 'ana' }

test('what is sealed opens again, with its own name, and tells when it was made and until when it lasts', async () => {
  const sealing = createSealing([NEW])
  const before = Math.floor(Date.now() / 1000)
  const opened = await sealing.open(await sealing.seal(ANA, 60))
  expect(opened).toMatchObject({ claims: ANA, secret: NEW })
  expect(opened?.claims.iat).toBeGreaterThanOrEqual(before)
  expect((opened?.claims.exp ?? 0) - (opened?.claims.iat ?? 0)).toBeGreaterThanOrEqual(60)
  expect((opened?.claims.exp ?? 0) - (opened?.claims.iat ?? 0)).toBeLessThanOrEqual(61)
})

test('what is over does not open, not even for the seconds that clocks may be apart', async () => {
  const sealing = createSealing([NEW])
  expect(await sealing.open(await sealing.seal(ANA, -2))).toBeUndefined()
})

test('what is sealed for one purpose does not open for another', async () => {
  const sealing = createSealing([NEW])
  const state = await sealing.seal(ANA, 60, 'state')
  expect(await sealing.open(state, 'state')).toBeDefined()
  expect(await sealing.open(state)).toBeUndefined()
  expect(await sealing.open(await sealing.seal(ANA, 60), 'state')).toBeUndefined()
})

test('a secret can be changed: the new one seals, the old one opens until it is taken away', async () => {
  const before = await createSealing([OLD]).seal(ANA, 60)
  const both = createSealing([NEW, OLD])
  expect(await both.open(before)).toMatchObject({ claims: ANA, secret: OLD })
  const meanwhile = await both.seal(ANA, 60)
  const afterwards = createSealing([NEW])
  expect(await afterwards.open(meanwhile)).toMatchObject({ claims: ANA, secret: NEW })
  expect(await afterwards.open(before)).toBeUndefined()
})

test('it is the form that NextAuth gives its cookies', async () => {
  const sealing = createSealing([NEW])
  expect(
    await sealing.open(await encode({ token: { sub: 'ana' }, secret: NEW, salt: 'state' }), 'state'),
  ).toBeDefined()
  expect(await decode({ token: await sealing.seal(ANA, 60), secret: NEW })).toMatchObject(ANA)
})

test('nothing opens that is forged, damaged, or made by another algorithm, the key’s own owner included', async () => {
  const sealing = createSealing([NEW])
  const genuine = await sealing.seal(ANA, 60)
  const [header = '', , iv, text, tag] = genuine.split('.')
  // The very key of the cookie, which nobody else has, so that nothing but the algorithm is wrong.
  const key = new Uint8Array(
    await crypto.subtle.deriveBits(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: new Uint8Array(),
        info: new TextEncoder().encode('NextAuth.js Generated Encryption Key'),
      },
      await crypto.subtle.importKey('raw', new TextEncoder().encode(NEW), 'HKDF', false, ['deriveBits']),
      256,
    ),
  )
  const sealed = (alg: string, enc: string) =>
    new EncryptJWT(ANA)
      .setProtectedHeader({ alg, enc })
      .setIssuedAt()
      .setExpirationTime('1h')
      .encrypt(enc === 'A256CBC-HS512' ? new Uint8Array([...key, ...key]) : key)
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

  // The proof that it is the right key.
  expect(await sealing.open(await sealed('dir', 'A256GCM'))).toBeDefined()
  const refused: Record<string, string> = {
    'another secret': await createSealing([OLD]).seal(ANA, 60),
    'alg none': new UnsecuredJWT(ANA).setIssuedAt().setExpirationTime('1h').encode(),
    'signed, not sealed': await new SignJWT(ANA)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key),
    'a wrapped key': await sealed('A256KW', 'A256GCM'),
    'a key wrapped by GCM': await sealed('A256GCMKW', 'A256GCM'),
    'another encryption': await sealed('dir', 'A256CBC-HS512'),
    'one whose keys are as long': await sealed('dir', 'A128CBC-HS256'),
    'no end': await new CompactEncrypt(new TextEncoder().encode(JSON.stringify({ ...ANA, iat: 1 })))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(key),
    'a header that says none': [base64({ alg: 'none', enc: 'A256GCM' }), '', iv, text, tag].join('.'),
    'a header that says less': [base64({ alg: 'dir' }), '', iv, text, tag].join('.'),
    'another header': [base64({ alg: 'dir', enc: 'A256GCM', typ: 'JWT' }), '', iv, text, tag].join('.'),
    'one byte more': `${genuine}A`,
    'one part less': genuine.split('.').slice(1).join('.'),
    'no tag': [header, '', iv, text, ''].join('.'),
    nothing: '',
    dots: '....',
    'not base64': `${header}..*.*.*`,
    'a long one': 'e'.repeat(20_000),
  }
  for (const [what, cookie] of Object.entries(refused))
    expect(await sealing.open(cookie), what).toBeUndefined()
})
