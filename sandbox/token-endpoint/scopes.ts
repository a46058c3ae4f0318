import { OAuthError } from './oauth-error'

const KNOWN_SCOPES: ReadonlySet<string> = new Set([
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
  'Project:read',
  // Not one that MyDataHelps publishes: it stands for the unknown scope that writing participant info needs.
  'Participant:write',
])

/** The scopes asked for, each once. Throws `invalid_scope` when there is none, or one that is unknown. */
export function parseScopes(form: URLSearchParams): Set<string> {
  const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '')
  if (scopes.length === 0) throw new OAuthError('invalid_scope', 'scope is missing')
  const unknown = scopes.find((scope) => !KNOWN_SCOPES.has(scope))
  if (unknown !== undefined) throw new OAuthError('invalid_scope', `scope ${unknown} is unknown`)
  return new Set(scopes)
}
