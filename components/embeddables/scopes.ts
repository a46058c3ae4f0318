/**
 * The scopes that each Embeddable needs, and no more: together they are what a participant token may do,
 * unless MYDATAHELPS_SCOPES says otherwise. A new Embeddable names its scopes here.
 */
export const SCOPES_BY_EMBEDDABLE = {
  ProjectHeader: ['Project:read'],
  MostRecentNotification: ['Notifications:read'],
  // The list needs the first; starting a survey makes the SDK read the participant; the survey itself runs
  // with the same token, reads what it shows, and saves the answers.
  SurveyTasks: [
    'SurveyTasks:read',
    'Participant:read',
    'SurveyAnswers:read',
    'SurveyResults:write',
    'Project:read',
  ],
} as const

export const embeddableScopes: readonly string[] = [...new Set(Object.values(SCOPES_BY_EMBEDDABLE).flat())]
