/**
 * The scopes of the MyDataHelps document "Participant Access Tokens", and `Project:read`, which the
 * StarterKit names. Each with what it allows, so that a team can choose the fewest.
 */
export const SCOPES = {
  api: 'Everything the participant may do. MyDataHelps advises against it: name single scopes.',
  'AppleHealthActivitySummaries:read': 'Read Apple Health activity summaries.',
  'AppleHealthWorkouts:read': 'Read Apple Health workouts.',
  'CustomEvents:write': 'Write custom events.',
  'DataCollectionSettings:read': 'Read which kinds of data the project collects.',
  'DeviceData:read': 'Read device data.',
  'DeviceData:write': 'Write device data.',
  'ExternalAccounts:connect': 'Connect a device or a health record account.',
  'ExternalAccounts:read': 'Read connected accounts and their state.',
  'ExternalAccounts:write': 'Refresh or remove connected accounts.',
  'FitbitDataSummary:read': 'Read Fitbit data summaries.',
  'FitbitDailySummaries:read': 'Read Fitbit daily summaries.',
  'FitbitSleepLogs:read': 'Read Fitbit sleep logs.',
  'Notifications:read': 'Read the messages that were sent to the participant.',
  'Participant:read':
    'Read the participant. Every survey needs it: the SDK reads the participant to start one.',
  'Project:read': 'Read the name, organization and contacts of the project.',
  'SurveyAnswers:read': 'Read survey answers.',
  'SurveyResults:write': 'Save survey results.',
  'SurveyTasks:read': 'Read which surveys the participant has to do.',
} as const

export type Scope = keyof typeof SCOPES

/** Whether this version of the app knows the scope. MyDataHelps may add scopes, so unknown is not wrong. */
export function isKnownScope(scope: string): scope is Scope {
  return Object.hasOwn(SCOPES, scope)
}
