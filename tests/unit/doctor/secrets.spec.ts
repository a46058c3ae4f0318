import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { secretSteps, weaknessOf } from '@/scripts/doctor/secrets'
import { COMPLETE } from '../config/environment'
import { stepsWith } from './subject'

const WEAK: [secret: string, weakness: string][] = [
  ['a'.repeat(40), 'repeats itself'],
  ['study-study-study-study-study-study', 'repeats itself'],
  ['12121212212112121221121212121212211', 'has few different characters'],
  ['the-Secret-of-our-study-2026-which-nobody-knows', 'has a word or a row in it that people think of'],
  ['0123456789x0123456789y0123456789z', 'has a word or a row in it that people think of'],
  ['correct horse battery staple and more', 'is made of words'],
]
for (const [secret, weakness] of WEAK)
  test(`a secret ${weakness}, like ${secret}`, () => expect(weaknessOf(secret)).toBe(weakness))

test('no random one is taken for a weak one', () => {
  for (let count = 0; count < 500; count++) {
    // The same ones each time: of a million, some have a row in them.
    const bytes = createHash('sha256').update(String(count)).digest()
    for (const secret of [bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')])
      expect(weaknessOf(secret), secret).toBeUndefined()
  }
})

test('each in the list is told, by its place', async () => {
  const { step } = await stepsWith(secretSteps, {
    NEXTAUTH_SECRET: `${COMPLETE.NEXTAUTH_SECRET},${'ab'.repeat(16)}`,
    OIDC_CLIENT_SECRET: 'q7Vb2kXw9Zr',
  })
  expect(step('secret NEXTAUTH_SECRET (1 of 2)')?.state).toBe('ok')
  expect(step('secret NEXTAUTH_SECRET (2 of 2)')).toMatchObject({ state: 'failed', detail: 'repeats itself' })
  expect(step('secret OIDC_CLIENT_SECRET')).toMatchObject({ state: 'failed', detail: 'is short' })
})

test('one that is used twice is told', async () => {
  const { NEXTAUTH_SECRET = '' } = COMPLETE
  const { step } = await stepsWith(secretSteps, { OIDC_CLIENT_SECRET: NEXTAUTH_SECRET })
  expect(step('secret NEXTAUTH_SECRET')).toMatchObject({ state: 'failed', detail: 'is used twice' })
})
