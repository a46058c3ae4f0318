import { expect, test } from '@playwright/test'
import {
  accountOf,
  arrivedSince,
  byUrgency,
  lastDataAt,
  providerToReconnect,
  stateOf,
} from '@/components/embeddables/connections/accounts'
import type { Account, Provider, Settings } from '@/components/embeddables/connections/connections-schemas'
import {
  collectsFromDevices,
  kindsOf,
  obstacleOf,
  offered,
  phoneSources,
} from '@/components/embeddables/connections/offers'

function provider(name: string, more: Partial<Provider> = {}): Provider {
  return { id: name.length, name, category: 'Provider', ...more }
}

const fitbit = provider('Fitbit', { category: 'Device Manufacturer', id: 564 })

function account(id: number, status: string, more: Partial<Account> = {}): Account {
  return { id, status, provider: provider(`Clinic ${id}`), ...more }
}

const EVERYTHING: Settings = { fitbitEnabled: true, garminEnabled: true, ehrEnabled: true }

test('a state that nobody has heard of yet is no reason to fail', () => {
  expect(
    ['unauthorized', 'fetchingData', 'fetchComplete', 'error', 'paused'].map((status) =>
      stateOf(account(1, status)),
    ),
  ).toEqual(['reconnect', 'fetching', 'complete', 'problem', 'other'])
})

test('what must be connected again comes first, the rest by name', () => {
  const accounts = [account(2, 'fetchComplete'), account(1, 'error'), account(3, 'unauthorized')]
  expect(accounts.toSorted(byUrgency).map(({ id }) => id)).toEqual([3, 1, 2])
})

test('a clinic that was taken over is connected again at the one that took it over, and counts as connected there', () => {
  const old = account(1, 'unauthorized', { provider: provider('Granite Falls', { id: 10, successorID: 20 }) })
  expect(providerToReconnect(old).id).toBe(20)
  expect(providerToReconnect(account(2, 'error', { provider: fitbit })).id).toBe(564)
  expect(accountOf(20, [old])).toBe(old)
  expect(accountOf(10, [old])).toBe(old)
  expect(accountOf(30, [old])).toBeUndefined()
})

test('a date without an offset is UTC, wherever the participant is', () => {
  const at = (lastRefreshDate: string | null) =>
    lastDataAt(account(1, '', { lastRefreshDate }))?.toISOString()
  expect(at('2026-11-25T10:00:00')).toBe('2026-11-25T10:00:00.000Z')
  expect(at('2026-11-25T10:00:00.25Z')).toBe('2026-11-25T10:00:00.250Z')
  expect(at('2026-11-25T10:00:00-05:00')).toBe('2026-11-25T15:00:00.000Z')
  expect(at('soon')).toBeUndefined()
  expect(at(null)).toBeUndefined()
})

test('data has arrived where it was being fetched before, and only there', () => {
  const before = [account(1, 'fetchingData'), account(2, 'fetchingData'), account(3, 'fetchComplete')]
  const now = [account(1, 'fetchComplete'), account(2, 'error'), account(3, 'fetchComplete')]
  expect(arrivedSince(before, now).map(({ id }) => id)).toEqual([1])
  expect(arrivedSince([], now)).toEqual([])
})

test('what the study has not switched on is not offered, nor what says of itself that it is not there', () => {
  const oura = provider('Oura', { category: 'device manufacturer' })
  const unheardOf = provider('Pulse Ring', { category: 'Device Manufacturer' })
  const gone = provider('Amber Hill Health Plan', { enabled: false, message: 'Unavailable' })
  const clinic = provider('Alder Creek')
  const all = [fitbit, oura, unheardOf, clinic, gone, { ...clinic }]
  expect(offered(all, EVERYTHING).map(({ name }) => name)).toEqual(['Fitbit', 'Pulse Ring', 'Alder Creek'])
  expect(offered(all, {}).map(({ name }) => name)).toEqual(['Pulse Ring'])
  expect(collectsFromDevices(EVERYTHING)).toBe(true)
  expect(collectsFromDevices({ ehrEnabled: true })).toBe(false)
})

test('a phone is spoken of where the study reads phones', () => {
  expect(phoneSources({})).toEqual({ apple: false, android: false })
  expect(phoneSources({ appleHealthRecordsEnabled: true, healthConnectEnabled: null })).toEqual({
    apple: true,
    android: false,
  })
  expect(phoneSources({ googleFitEnabled: true }).android).toBe(true)
})

test('why something cannot be connected is said in our own words where there are any', () => {
  const closed = { enabled: false }
  expect(obstacleOf(provider('Open', { enabled: null }))).toBeUndefined()
  expect(obstacleOf(provider('A', { ...closed, relatedProvider: 'B', message: 'See B' }))).toEqual({
    kind: 'related',
    name: 'B',
  })
  expect(obstacleOf(provider('A', { ...closed, managingOrganization: 'C' }))).toEqual({
    kind: 'managed',
    name: 'C',
  })
  expect(obstacleOf(provider('A', { ...closed, message: 'Later' }))).toEqual({ kind: 'said', text: 'Later' })
  expect(obstacleOf(provider('A', closed))).toEqual({ kind: 'unknown' })
})

test('what is shared depends on who shares it', () => {
  expect(kindsOf(fitbit)).toContain('sleep')
  expect(kindsOf(provider('Dexcom', { category: 'Device Manufacturer' }))).toEqual(['glucose'])
  expect(kindsOf(provider('Pulse Ring', { category: 'Device Manufacturer' }))).toEqual(['measurements'])
  expect(kindsOf(provider('Eastlake', { category: 'Health Plan' }))).toContain('claims')
  expect(kindsOf(provider('Eastlake', { category: 'Something new' }))).toContain('medicines')
})
