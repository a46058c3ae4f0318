import { expect, test } from '@playwright/test'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { signAssertion } from '@/lib/mydatahelps/assertion'
import { fakeMyDataHelps, keys, SETTINGS, TOKEN_URL } from './fake-mydatahelps'

// Not a whole second, so that a claim that forgot to round would show.
const NOW = Date.parse('2031-05-01T12:00:00.750Z')
const { serviceAccount, privateKey } = SETTINGS

const sign = (tokenUrl = TOKEN_URL) => signAssertion({ serviceAccount, privateKey, tokenUrl, now: NOW })

async function claimsOf(assertion: string) {
  const { payload } = await jwtVerify(assertion, keys.publicKey, { currentDate: new Date(NOW) })
  return payload
}

test('an assertion is an RS256 JWT that the public key of the account verifies', async () => {
  const assertion = await sign()
  expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', typ: 'JWT' })
  await expect(claimsOf(assertion)).resolves.toBeTruthy()
})

test('it names the service account twice: as who says it and of whom it speaks', async () => {
  expect(await claimsOf(await sign())).toMatchObject({ iss: serviceAccount, sub: serviceAccount })
})

test('it ends 200 seconds from now, in whole seconds', async () => {
  const { exp, iat } = await claimsOf(await sign())
  expect(exp).toBe(Math.floor(NOW / 1000) + 200)
  expect(iat).toBe(Math.floor(NOW / 1000))
})

test('it is different each time, because MyDataHelps refuses a jti that it has seen', async () => {
  const identifiers = await Promise.all(
    Array.from({ length: 20 }, async () => (await claimsOf(await sign())).jti),
  )
  expect(new Set(identifiers).size).toBe(20)
})

test('its audience is the very URL that it is posted to, on whichever host', async () => {
  const serviceUrl = 'https://designer.mydatahelps.example'
  const { myDataHelps, sent } = fakeMyDataHelps({}, { serviceUrl })
  await myDataHelps.check()
  const [posted] = sent('serviceToken')
  expect(posted?.request.url).toBe(`${serviceUrl}/identityserver/connect/token`)
  expect((await claimsOf(posted?.form.client_assertion ?? '')).aud).toBe(posted?.request.url)
})
