import { expect, test } from '@playwright/test'
import { sessionClaims } from '@/lib/auth/claims'
import { profileFrom, providerClaims } from '@/lib/participants/provider-claims'

const profileOf = (claims: unknown) => profileFrom('https://login.example.org', providerClaims.parse(claims))

test('a person has the names that the provider tells', () => {
  expect(profileOf({ sub: 'ana', given_name: 'Ana', family_name: 'Rivera', name: 'Dr. Ana Rivera' })).toEqual(
    {
      issuer: 'https://login.example.org',
      sub: 'ana',
      firstName: 'Ana',
      lastName: 'Rivera',
    },
  )
})

test('where the provider tells only the whole name, its first word is what greets the person', () => {
  expect(profileOf({ sub: 'ana', name: 'Ana Rivera' })).toMatchObject({
    firstName: 'Ana',
    lastName: undefined,
  })
})

test('no name is needed', () => {
  for (const claims of [{ sub: 'ana' }, { sub: 'ana', given_name: null, family_name: null, name: null }]) {
    expect(profileOf(claims)).toMatchObject({ sub: 'ana', firstName: undefined, lastName: undefined })
  }
})

test('what the provider tells beyond that is dropped', () => {
  expect(JSON.stringify(profileOf({ sub: 'ana', email: 'ana@mail.example' }))).not.toContain('mail')
})

test('nobody is nobody: without a subject there is no person and no session', () => {
  for (const claims of [undefined, null, {}, { sub: '' }, { sub: 7 }]) {
    expect(providerClaims.safeParse(claims).success).toBe(false)
    expect(sessionClaims.safeParse(claims).success).toBe(false)
  }
})

test('a session whose participant is no GUID is not believed', () => {
  expect(sessionClaims.safeParse({ sub: 'ana', participantID: '../ben' }).success).toBe(false)
})
