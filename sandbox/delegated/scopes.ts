import type { SandboxContext } from '../server/context'
import { type NeededScopes, requireScopes } from './authorization'

/**
 * What each delegated call needs (protocol: scopes). MyDataHelps publishes what a scope is about, not which call asks
 * for it. Where no scope is about a call, `api` is the only one that is sure to do on the real service too: a made-up
 * name would work here and be refused there. `Participant:write` is the one such name, for those who would rather try
 * the rest of their app without `api`.
 */
const SCOPES_OF_CALLS = {
  'GET participant': { scopes: ['Participant:read'], published: true },
  'PUT participant': { scopes: ['Participant:write'], published: false },
  'GET project': { scopes: ['Project:read'], published: true },
  'GET datacollectionsettings': { scopes: ['DataCollectionSettings:read'], published: true },
  'GET dataavailability': { scopes: ['api'], published: false },

  'GET surveytasks': { scopes: ['SurveyTasks:read'], published: true },
  'GET surveyanswers': { scopes: ['SurveyAnswers:read'], published: true },
  'GET surveyresults': { scopes: ['SurveyAnswers:read'], published: false },
  'DELETE surveyresults/{id}': { scopes: ['SurveyResults:write'], published: true },
  // What the survey page needs for all of its own requests.
  'GET survey': {
    scopes: [
      'Participant:read',
      'SurveyTasks:read',
      'SurveyAnswers:read',
      'SurveyResults:write',
      'Project:read',
    ],
    published: false,
  },

  'GET notifications': { scopes: ['Notifications:read'], published: true },
  'GET inbox': { scopes: ['api'], published: false },
  'GET inbox/{id}': { scopes: ['api'], published: false },
  'PUT inbox/{id}/{update}': { scopes: ['api'], published: false },

  'GET externalaccountproviders': { scopes: ['ExternalAccounts:read'], published: false },
  'GET featuredexternalaccountproviders': { scopes: ['ExternalAccounts:read'], published: false },
  'POST externalaccountproviders/{id}/connect': { scopes: ['ExternalAccounts:connect'], published: true },
  'GET externalaccounts': { scopes: ['ExternalAccounts:read'], published: true },
  'POST externalaccounts/refresh/{id}': { scopes: ['ExternalAccounts:write'], published: true },
  'DELETE externalaccounts/delete/{id}': { scopes: ['ExternalAccounts:write'], published: true },

  'GET devicedata': { scopes: ['DeviceData:read'], published: true },
  'GET devicedata/{id}': { scopes: ['DeviceData:read'], published: true },
  'POST devicedata': { scopes: ['DeviceData:write'], published: true },
  'DELETE devicedata/{id}': { scopes: ['DeviceData:write'], published: true },
  'GET devicedata/allDataTypes': { scopes: ['DeviceData:read'], published: true },
  'GET v2/devicedata': { scopes: ['DeviceData:read'], published: true },
  'GET v2/devicedata/aggregate': { scopes: ['DeviceData:read'], published: true },
  'GET v2/devicedata/aggregate/dailysleep': { scopes: ['DeviceData:read'], published: true },
  'GET v2/devicedata/allDataTypes': { scopes: ['DeviceData:read'], published: true },
  'GET fitbit/dailySummaries': { scopes: ['FitbitDailySummaries:read'], published: true },
  'GET fitbit/sleepLogs': { scopes: ['FitbitSleepLogs:read'], published: true },
  'GET appleHealth/activitySummaries': { scopes: ['AppleHealthActivitySummaries:read'], published: true },
  'GET appleHealth/workouts': { scopes: ['AppleHealthWorkouts:read'], published: true },

  'POST files': { scopes: ['api'], published: false },
  'GET files': { scopes: ['api'], published: false },
  'GET files/download': { scopes: ['api'], published: false },
  'DELETE files': { scopes: ['api'], published: false },
  'POST customevents': { scopes: ['CustomEvents:write'], published: true },
  'ANY custom/{name}': { scopes: ['api'], published: false },
} as const satisfies Record<string, NeededScopes>

/** A row of the table: method and path, the version before the path where it is not v1. */
export type DelegatedCall = keyof typeof SCOPES_OF_CALLS

/** Lets a request through whose participant token may make this call; 401 and 403 as `requireScopes` gives them. */
export function requireScopesFor(sandbox: SandboxContext, call: DelegatedCall) {
  return requireScopes(sandbox, SCOPES_OF_CALLS[call])
}
