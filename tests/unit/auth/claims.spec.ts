import { expect, test } from '@playwright/test'
import { idTokenClaims, profileFrom, sessionClaims } from '@/lib/auth/claims'

const profileOf = (claims: unknown) => profileFrom(idTokenClaims.parse(claims))

test('a person has the names that the provider tells', () => {
  expect(profileOf({ sub: 'ana', given_name: 'Ana', family_name: 'Rivera', name: 'Dr. Ana Rivera' })).toEqual(
    {
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
    expect(profileOf(claims)).toEqual({ sub: 'ana', firstName: undefined, lastName: undefined })
  }
})

test('what the provider tells beyond that is dropped', () => {
  expect(JSON.stringify(profileOf({ sub: 'ana', email: 'ana@example.org' }))).not.toContain('example.org')
})

test('nobody is nobody: without a subject there is no person and no session', () => {
  for (const claims of [undefined, null, {}, { sub: '' }, { sub: 7 }]) {
    expect(idTokenClaims.safeParse(claims).success).toBe(false)
    expect(sessionClaims.safeParse(claims).success).toBe(false)
  }
})

test('a session whose participant is no GUID is not believed', () => {
  expect(sessionClaims.safeParse({ sub: 'ana', participantID: '../ben' }).success).toBe(false)
})
