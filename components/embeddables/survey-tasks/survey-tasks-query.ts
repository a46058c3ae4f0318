import type { Dates } from '@/components/dates'
import type { Embeddable, Query } from '@/components/participant-session/query'
import type { SurveyOutcome } from '@/components/participant-session/survey-modal'
import type { SurveyTask } from './survey-tasks-schema'

/** How the survey of a task ended, for the words that stand where it was started. */
export type Ending = {
  taskID: string
  survey: string
  outcome: SurveyOutcome
  /** The how-many-eth time it was, where that is known. */
  nth: number | undefined
}

const schema = () => import('./survey-tasks-schema')

/** What the participant has to do, as one page: somebody with more than a hundred open surveys has other troubles. */
export const toDoQuery = {
  key: ['surveyTasks', 'incomplete'],
  read: (from) => from.querySurveyTasks({ status: 'incomplete', limit: 100 }),
  schema,
  scopes: ['SurveyTasks:read'],
} satisfies Query

/**
 * Starting a survey makes the SDK read the participant; the survey itself runs with the same token, reads what
 * it shows, and saves the answers.
 */
export const surveyTasks: Embeddable = {
  texts: ['surveyTasks'],
  queries: [toDoQuery],
  scopes: ['Participant:read', 'SurveyAnswers:read', 'SurveyResults:write', 'Project:read'],
}

/** What to call a survey: its title for participants, else the name that the study team gave it. */
export function surveyTitle({
  surveyDisplayName,
  surveyName,
}: Pick<SurveyTask, 'surveyDisplayName' | 'surveyName'>): string {
  return surveyDisplayName || surveyName
}

/**
 * What is due first comes first, and what has no due date comes last. MyDataHelps promises no order for equal
 * dates. No language has a say in it: the server that writes a page and the browser might not agree on one.
 */
export function byDueDate(a: SurveyTask, b: SurveyTask): number {
  if (dueTime(a) !== dueTime(b)) return dueTime(a) - dueTime(b)
  const [first, second] = [surveyTitle(a), surveyTitle(b)]
  return first === second ? 0 : first < second ? -1 : 1
}

export type Due = { kind: 'overdue' | 'today' | 'tomorrow' | 'later'; date: Date }

/**
 * When a survey is due, as a person sees it from `now` by the calendar of their time zone; nothing if it has no due
 * date, or one that is no date.
 */
export function dueOf(task: SurveyTask, now: Date, dates: Pick<Dates, 'daysUntil'>): Due | undefined {
  const date = new Date(task.dueDate ?? Number.NaN)
  const days = dates.daysUntil(date, now)
  if (days === undefined) return undefined
  if (date < now) return { kind: 'overdue', date }
  return { kind: days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later', date }
}

/** Whether a survey has a due date at all, which can be told without knowing what time it is. */
export function hasDueDate(task: SurveyTask): boolean {
  return Number.isFinite(dueTime(task))
}

function dueTime(task: SurveyTask): number {
  const time = Date.parse(task.dueDate ?? '')
  // A broken date compares with nothing, and would leave the others in any order.
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time
}
