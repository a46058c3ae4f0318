import { expect, test } from '@playwright/test'
import {
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  jwtVerify,
  SignJWT,
} from 'jose'
import { createProviderKeys, KeysUnavailable } from '@/lib/identity-provider/keys'
import { fakeClock, HOUR, MINUTE, SECOND } from '../fake-clock'

async function createKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }
  return { jwk, sign: () => new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey) }
}

/** A provider with one key, which can take another, or be out of reach; and how often it was asked. */
async function startKeys() {
  const clock = fakeClock()
  const [first, second] = [await createKey('first'), await createKey('second')]
  const provider = { keys: [first.jwk], down: false, asked: 0 }
  const keys = createProviderKeys(async (): Promise<JSONWebKeySet> => {
    provider.asked++
    await Promise.resolve()
    if (provider.down) throw new TypeError('fetch failed')
    return { keys: provider.keys }
  }, clock.now)
  const verify = async (token: string) => {
    const { protectedHeader } = await jwtVerify(token, keys)
    return protectedHeader.kid
  }
  return { clock, first, second, provider, verify }
}

test('the provider is asked once, however many wait, and again after ten minutes', async () => {
  const { clock, first, provider, verify } = await startKeys()
  const token = await first.sign()
  expect(decodeProtectedHeader(token).kid).toBe('first')
  for (const kid of await Promise.all([1, 2, 3].map(() => verify(token)))) expect(kid).toBe('first')
  expect(provider.asked).toBe(1)
  clock.advance(10 * MINUTE)
  await verify(token)
  expect(provider.asked).toBe(1)
  clock.advance(1)
  await verify(token)
  expect(provider.asked).toBe(2)
})

test('a new key is noticed by its name, and one that was taken back is believed for ten minutes', async () => {
  const { clock, first, second, provider, verify } = await startKeys()
  const [old, young] = [await first.sign(), await second.sign()]
  await verify(old)
  clock.advance(MINUTE)
  provider.keys = [second.jwk]
  expect(await verify(old)).toBe('first')
  expect(await verify(young)).toBe('second')
  expect(provider.asked).toBe(2)
  await expect(verify(old)).rejects.toThrow('no applicable key')
})

test('made-up names of keys cost the provider one question in half a minute', async () => {
  const { clock, first, provider, verify } = await startKeys()
  await verify(await first.sign())
  const forged = await (await createKey('made-up')).sign()
  for (let time = 0; time < 120; time++) {
    await expect(verify(forged)).rejects.toThrow('no applicable key')
    clock.advance(SECOND)
  }
  expect(provider.asked).toBeLessThanOrEqual(5)
})

test('while the provider is out of reach its keys count for a day, and of others nothing can be said', async () => {
  const { clock, first, second, provider, verify } = await startKeys()
  const [known, unknown] = [await first.sign(), await second.sign()]
  await verify(known)
  provider.down = true
  clock.advance(HOUR)
  expect(await verify(known)).toBe('first')
  await expect(verify(unknown)).rejects.toThrow(KeysUnavailable)
  clock.advance(23 * HOUR + 1)
  await expect(verify(known)).rejects.toThrow(KeysUnavailable)

  provider.down = false
  clock.advance(5 * SECOND)
  expect(await verify(known)).toBe('first')
})

test('a provider that does not answer is asked once in five seconds', async () => {
  const { clock, first, provider, verify } = await startKeys()
  const token = await first.sign()
  provider.down = true
  for (let time = 0; time < 10; time++) {
    await expect(verify(token)).rejects.toThrow(KeysUnavailable)
    clock.advance(SECOND)
  }
  expect(provider.asked).toBe(2)
})

test('a key that cannot be read is no fault of the token', async () => {
  const { first, provider, verify } = await startKeys()
  provider.keys = [{ ...first.jwk, x: 'AA' }]
  await expect(verify(await first.sign())).rejects.toThrow(KeysUnavailable)
})
