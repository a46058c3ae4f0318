import type { Embeddable, Query } from '@/components/participant-session/query'

/** How many are shown at first. */
export const FIRST_LENGTH = 5
/** The most that MyDataHelps gives at once. */
export const LONGEST_PAGE = 100

/** What the participant has done, newest first. */
export function doneQuery(limit: number) {
  return {
    key: ['surveyTasks', 'complete', limit],
    read: (from) => from.querySurveyTasks({ status: 'complete', sortOrder: 'descending', limit }),
    schema: () => import('../survey-tasks/survey-tasks-schema'),
    scopes: ['SurveyTasks:read'],
  } satisfies Query
}

export const surveyHistory: Embeddable = { texts: ['surveyHistory'], queries: [doneQuery(FIRST_LENGTH)] }
