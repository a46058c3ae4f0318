import { generateKeyPairSync } from 'node:crypto'
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { ourReading } from './certainty'
import { expect, test } from './contract-test'
import { readToken, type Service } from './service'
import { ERRORS, expectRefusal } from './token-refusal'

const SKEW_SECONDS = 300

function without(claims: JWTPayload, name: string): JWTPayload {
  return Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name))
}

test.describe('Service tokens', () => {
  test('are given for an assertion that the account’s key has signed, with no client_id', async ({
    service,
  }) => {
    const response = await service.requestServiceToken()
    expect(response.headers.get('content-type')).toContain('application/json')
    const token = await readToken(response)
    expect(token.token_type.toLowerCase()).toBe('bearer')
    // Seconds: the same number of milliseconds would be over before anybody could use it.
    expect(token.expires_in).toBeGreaterThan(30)
    expect(token.expires_in).toBeLessThan(86_400)
  })

  test('are given for an exp in seconds, whole or not, and five seconds away', async ({ service }) => {
    const now = Date.now() / 1000
    for (const exp of [Math.floor(now) + 5, now + 200.5])
      await readToken(await service.requestServiceToken(await service.sign({ ...service.claims(), exp })))
  })

  test('are given for an exp in milliseconds', async ({ service }) => {
    ourReading('MyDataHelps documents milliseconds, all official samples send seconds')
    const exp = Date.now() + 200_000
    await readToken(await service.requestServiceToken(await service.sign({ ...service.claims(), exp })))
  })

  test('are given though the two clocks differ by minutes', async ({ service }) => {
    ourReading('IdentityServer allows five minutes')
    const exp = Math.floor(Date.now() / 1000) - SKEW_SECONDS + 60
    await readToken(await service.requestServiceToken(await service.sign({ ...service.claims(), exp })))
  })

  const flaws: [flaw: string, spoil: (service: Service, claims: JWTPayload) => JWTPayload][] = [
    ['another audience', (service, claims) => ({ ...claims, aud: `${service.baseUrl}another` })],
    [
      'an unknown account',
      (_, claims) => ({ ...claims, iss: 'MyDataHelps.0.nobody', sub: 'MyDataHelps.0.nobody' }),
    ],
    ['a subject that is not the issuer', (_, claims) => ({ ...claims, sub: 'MyDataHelps.0.nobody' })],
    ['no jti', (_, claims) => without(claims, 'jti')],
    ['no exp', (_, claims) => without(claims, 'exp')],
    ['an exp that is long past', (_, claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 })],
  ]
  for (const [flaw, spoil] of flaws) {
    test(`are refused for an assertion with ${flaw}`, async ({ service }) => {
      ourReading(ERRORS)
      const assertion = await service.sign(spoil(service, service.claims()))
      await expectRefusal(await service.requestServiceToken(assertion), 'invalid_client')
    })
  }

  test('are refused for an assertion that was used before', async ({ service }) => {
    ourReading('MyDataHelps documents that jti is unique, not what becomes of one that is not')
    const assertion = await service.sign(service.claims())
    await readToken(await service.requestServiceToken(assertion))
    await expectRefusal(await service.requestServiceToken(assertion), 'invalid_client')
  })

  test('are refused for another key, another algorithm, and no signature at all', async ({ service }) => {
    ourReading(ERRORS)
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const claims = () => service.claims()
    const assertions = [
      await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', typ: 'JWT' }).sign(privateKey),
      await new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode('secret'.repeat(8))),
      new UnsecuredJWT(claims()).encode(),
      'no assertion',
    ]
    for (const assertion of assertions)
      await expectRefusal(await service.requestServiceToken(assertion), 'invalid_client')
  })

  test('are refused for another type of assertion, grant or scope', async ({ service }) => {
    ourReading(ERRORS)
    const ask = (form: Record<string, string>) => service.requestServiceToken(undefined, form)
    await expectRefusal(await ask({ client_assertion_type: 'another' }), 'invalid_client')
    await expectRefusal(await ask({ grant_type: 'another' }), 'unsupported_grant_type')
    await expectRefusal(await ask({ scope: 'another' }), 'invalid_scope')
  })
})
