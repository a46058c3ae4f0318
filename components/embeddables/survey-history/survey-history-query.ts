import type { BrowserQuery, Embeddable, Query } from '@/components/participant-session/query'

/** About a month of a daily survey. */
const PAGE_LENGTH = 30
/** The most that MyDataHelps gives at once: hardly any survey asks more. */
const MOST_ANSWERS = 100

/** A parameter that is there and undefined, the SDK would send as the word "undefined". */
const from = (pageID: string | undefined) => (pageID === undefined ? {} : { pageID })

/** What the participant has answered, in the order of when: what was finished last comes first, whenever it was assigned. */
export function resultsQuery(pageID?: string) {
  return {
    key: ['surveyResults', 'history', pageID ?? ''],
    read: (reader) => reader.querySurveyResults({ limit: PAGE_LENGTH, ...from(pageID) }),
    schema: () => import('./survey-results-schema'),
    scopes: ['SurveyAnswers:read'],
  } satisfies Query
}

/** The tasks that are over, done or missed, in the order of when they were assigned: MyDataHelps has no other. */
export function endedTasksQuery(pageID?: string) {
  return {
    key: ['surveyTasks', 'ended', pageID ?? ''],
    read: (reader) =>
      reader.querySurveyTasks({
        status: ['complete', 'closed'],
        sortOrder: 'descending',
        limit: PAGE_LENGTH,
        ...from(pageID),
      }),
    schema: () => import('./ended-tasks-schema'),
    scopes: ['SurveyTasks:read'],
  } satisfies Query
}

/** What was answered in one survey. */
export function answersQuery(resultID: string, pageID?: string) {
  return {
    key: ['surveyAnswers', resultID, pageID ?? ''],
    read: (reader) =>
      reader.querySurveyAnswers({ surveyResultID: resultID, limit: MOST_ANSWERS, ...from(pageID) }),
    schema: () => import('./survey-answers-schema'),
    scopes: ['SurveyAnswers:read'],
  } satisfies BrowserQuery
}

/** To change answers is to do the survey again, and to delete them is to write. */
export const surveyHistory: Embeddable = {
  texts: ['surveyHistory'],
  queries: [resultsQuery(), endedTasksQuery()],
  scopes: ['Participant:read', 'SurveyAnswers:read', 'SurveyResults:write', 'Project:read'],
}
