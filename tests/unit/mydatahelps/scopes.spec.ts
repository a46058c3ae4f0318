import { expect, test } from '@playwright/test'
import { embeddableScopes, SCOPES_BY_EMBEDDABLE } from '@/components/embeddables/scopes'
import { isKnownScope, SCOPES } from '@/lib/mydatahelps'

/** As the MyDataHelps document on participant access tokens lists them. */
const DOCUMENTED = [
  'api',
  'AppleHealthActivitySummaries:read',
  'AppleHealthWorkouts:read',
  'CustomEvents:write',
  'DataCollectionSettings:read',
  'DeviceData:read',
  'DeviceData:write',
  'ExternalAccounts:connect',
  'ExternalAccounts:read',
  'ExternalAccounts:write',
  'FitbitDataSummary:read',
  'FitbitDailySummaries:read',
  'FitbitSleepLogs:read',
  'Notifications:read',
  'Participant:read',
  'SurveyAnswers:read',
  'SurveyResults:write',
  'SurveyTasks:read',
]

test('the scopes that are known are those of the documents, and the one for the project', () => {
  expect(Object.keys(SCOPES).toSorted()).toEqual([...DOCUMENTED, 'Project:read'].toSorted())
})

test('each says what it allows', () => {
  for (const [scope, meaning] of Object.entries(SCOPES)) expect(meaning, scope).toMatch(/\w.*\.$/)
})

test('a misspelt scope is not known, nor is a word that every object knows', () => {
  for (const scope of ['Notification:read', 'surveytasks:read', '', 'constructor', 'toString']) {
    expect(isKnownScope(scope), scope).toBe(false)
  }
})

test('every scope that an Embeddable names is known', () => {
  for (const [embeddable, scopes] of Object.entries(SCOPES_BY_EMBEDDABLE)) {
    for (const scope of scopes) expect(isKnownScope(scope), `${embeddable}: ${scope}`).toBe(true)
  }
})

test('together the Embeddables ask for what each needs, once, and for nothing that allows everything', () => {
  expect(embeddableScopes.toSorted()).toEqual([
    'Notifications:read',
    'Participant:read',
    'Project:read',
    'SurveyAnswers:read',
    'SurveyResults:write',
    'SurveyTasks:read',
  ])
})
