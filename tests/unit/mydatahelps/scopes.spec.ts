import { expect, test } from '@playwright/test'
import { PAGES, scopesOnShow } from '@/app/(participant)/pages'
import { files } from '@/components/embeddables/files/files-query'
import { inbox, unreadMessages } from '@/components/embeddables/inbox/inbox-query'
import { inboxMessage } from '@/components/embeddables/inbox-message/inbox-message-query'
import { profile } from '@/components/embeddables/profile/profile-query'
import { studyProgress } from '@/components/embeddables/study-progress/study-progress-query'
import type { Embeddable } from '@/components/participant-session/query'
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

const onShow: [page: string, embeddable: Embeddable][] = Object.entries(PAGES).flatMap(
  ([page, embeddables]) => embeddables.map((embeddable): [string, Embeddable] => [page, embeddable]),
)

/**
 * MyDataHelps publishes no scope for the inbox, for writing a participant, for files, and for a study's own
 * endpoints: only `api` allows those.
 */
const WITHOUT_A_SCOPE: Embeddable[] = [inbox, inboxMessage, unreadMessages, profile, files, studyProgress]

test('every scope that an Embeddable names is known, and none allows everything that need not', () => {
  expect(onShow.length).toBeGreaterThan(2)
  for (const [page, embeddable] of onShow) {
    const { queries, scopes = [] } = embeddable
    for (const scope of [...queries.flatMap((query) => query.scopes), ...scopes]) {
      expect(isKnownScope(scope), `${scope} on ${page}`).toBe(true)
      if (!WITHOUT_A_SCOPE.includes(embeddable)) expect(scope).not.toBe('api')
    }
  }
})

test('a token allows, once each, what is on show needs, and every question that a page asks', () => {
  expect(new Set(scopesOnShow).size).toBe(scopesOnShow.length)
  for (const [page, { queries }] of onShow) {
    for (const { key, scopes } of queries) {
      expect(scopes.length, `${key[0]} on ${page}`).toBeGreaterThan(0)
      expect(scopes.filter((scope) => !scopesOnShow.includes(scope))).toEqual([])
    }
  }
})
