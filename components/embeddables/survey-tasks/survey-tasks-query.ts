import * as z from 'zod/mini'
import type { Query, SurveyOutcome } from '@/components/participant-session'

const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema))

const surveyTask = z.object({
  id: z.string(),
  surveyName: z.string(),
  surveyDisplayName: optional(z.string()),
  surveyDescription: optional(z.string()),
  hasSavedProgress: optional(z.boolean()),
  dueDate: optional(z.string()),
  endDate: optional(z.string()),
})

export type SurveyTask = z.infer<typeof surveyTask>

/** How the survey of a task ended, for the words that stand where it was started. */
export type Ending = { taskID: string; survey: string; outcome: SurveyOutcome }

const schema = z.object({ surveyTasks: z.array(surveyTask), nextPageID: optional(z.string()) })

/** The most that MyDataHelps gives at once. */
export const LONGEST_PAGE = 100

/** What the participant has to do, as one page: somebody with more than a hundred open surveys has other troubles. */
export const toDoQuery = {
  key: ['surveyTasks', 'incomplete'],
  read: (sdk) => sdk.querySurveyTasks({ status: 'incomplete', limit: LONGEST_PAGE }),
  schema,
} satisfies Query<typeof schema>

/** What the participant has done, newest first. */
export function doneQuery(limit: number) {
  return {
    key: ['surveyTasks', 'complete', limit],
    read: (sdk) => sdk.querySurveyTasks({ status: 'complete', sortOrder: 'descending', limit }),
    schema,
  } satisfies Query<typeof schema>
}

/** What to call a survey: its title for participants, else the name that the study team gave it. */
export function surveyTitle(task: SurveyTask): string {
  return task.surveyDisplayName || task.surveyName
}

/** What is due first comes first, and what has no due date comes last. MyDataHelps promises no order for equal dates. */
export function byDueDate(a: SurveyTask, b: SurveyTask): number {
  return dueTime(a) - dueTime(b) || surveyTitle(a).localeCompare(surveyTitle(b))
}

export type Due = { kind: 'overdue' | 'today' | 'tomorrow' | 'later'; date: Date }

/** When a survey is due, as a person sees it from `now`; nothing if it has no due date, or one that is no date. */
export function dueOf(task: SurveyTask, now: Date): Due | undefined {
  const date = new Date(task.dueDate ?? Number.NaN)
  if (Number.isNaN(date.getTime())) return undefined
  if (date < now) return { kind: 'overdue', date }
  const days = Math.round((startOfDay(date) - startOfDay(now)) / 86_400_000)
  return { kind: days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later', date }
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

function dueTime(task: SurveyTask): number {
  const time = Date.parse(task.dueDate ?? '')
  // A broken date compares with nothing, and would leave the others in any order.
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time
}
