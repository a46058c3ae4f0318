import { expect, test } from '@playwright/test'
import { issuerName, personKey } from '@/lib/participants/person'
import { pseudonymOf } from '@/lib/participants/pseudonym'

const SECRET = 's'.repeat(32)
const ana = { issuer: 'https://login.example', sub: 'ana' }

test('a person is issuer and subject: neither alone, and not the two run together', () => {
  const people = [
    ana,
    { ...ana, issuer: 'https://other.example' },
    { ...ana, sub: 'ben' },
    { issuer: 'https://login.examplea', sub: 'na' },
    { issuer: '', sub: personKey(ana) },
  ]
  expect(new Set(people.map(personKey)).size).toBe(people.length)
  expect(new Set(people.map((person) => pseudonymOf(person, SECRET))).size).toBe(people.length)
})

test('an issuer is the same with and without a slash at its end', () => {
  expect(issuerName('https://login.example/')).toBe(issuerName('https://login.example'))
})

test('the log’s name for a person is always the same, tells nothing of them, and is another with another secret', () => {
  const name = pseudonymOf(ana, SECRET)
  expect(pseudonymOf({ ...ana }, SECRET)).toBe(name)
  expect(name).toMatch(/^[\w-]{43}$/)
  expect(pseudonymOf(ana, 't'.repeat(32))).not.toBe(name)
})
