import { expect, test } from '@playwright/test'
import { newParticipantFrom, participantIdentifierOf } from '@/lib/participants/policy'

const issuer = 'https://login.example.org'

test('a person is the participant whom the provider calls by the same subject', () => {
  expect(participantIdentifierOf({ issuer, sub: 'auth0|12', firstName: 'Ana' })).toBe('auth0|12')
})

test('a new participant is created with the name, and nothing else of the person', () => {
  const person = { issuer, sub: 'ana', firstName: 'Ana', lastName: 'Rivera', email: 'ana@example.org' }
  expect(newParticipantFrom(person)).toEqual({
    participantIdentifier: 'ana',
    demographics: { firstName: 'Ana', lastName: 'Rivera' },
  })
})

test('a name that the provider does not tell is left out, so that it cannot overwrite one', () => {
  expect(newParticipantFrom({ issuer, sub: 'ana', firstName: undefined, lastName: '' })).toEqual({
    participantIdentifier: 'ana',
    demographics: {},
  })
})
