import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { page, pageParameters } from '../requests/paging'
import { guid, isEqual, isOneOf, list, oneOf } from '../requests/query-values'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { Participant, SurveyTask } from '../store/study-records'
import { surveyNamed } from '../store/survey-named'
import { inTimeZone, withUtcOffset } from '../time/local-time'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'
import { surveyFields } from './survey-fields'

export const surveyTaskQuery = z.object({
  status: list.pipe(z.array(oneOf(['incomplete', 'complete', 'closed']))).optional(),
  surveyID: guid.optional(),
  surveyName: list.optional(),
  surveyCategory: z.string().optional(),
  linkIdentifier: z.string().optional(),
  event: list.optional(),
  sortOrder: oneOf(['ascending', 'descending']).default('descending'),
  ...pageParameters,
})

type Query = z.infer<typeof surveyTaskQuery>

/** `querySurveyTasks` of the SDK (protocol: delegated API). */
export function surveyTasks(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/surveytasks', requireScopesFor(sandbox, 'GET surveytasks'), (c) => {
    const query = readQuery(c, surveyTaskQuery)
    const participant = participantOf(c, sandbox)
    const tasks = sandbox.store.tasksOf(participant.id).filter((task) => isWantedTask(task, query))
    const { items, nextPageID } = page(c, {
      items: tasks,
      dateOf: (task) => task.insertedDate,
      order: query.sortOrder,
      limit: query.limit,
      pageID: query.pageID,
    })
    return c.json({ surveyTasks: items.map((task) => surveyTaskView(c, task, participant)), nextPageID })
  })
  return app
}

/** Whether a record is one that the query asks for. */
export function isWantedTask(task: SurveyTask, query: Query): boolean {
  const survey = surveyNamed(task.surveyName)
  return (
    isOneOf(query.status, task.status) &&
    isEqual(query.surveyID, survey.id) &&
    isOneOf(query.surveyName, task.surveyName) &&
    isEqual(query.surveyCategory, survey.category ?? null) &&
    isEqual(query.linkIdentifier, task.linkIdentifier) &&
    isOneOf(query.event, task.event)
  )
}

/** What MyDataHelps tells of one (protocol: payload shapes). */
export function surveyTaskView(c: Context<SandboxEnv>, task: SurveyTask, participant: Participant) {
  const survey = surveyFields(c, task.surveyName)
  const { timeZone } = participant.demographics
  return {
    id: task.id,
    participantID: participant.id,
    participantIdentifier: participant.participantIdentifier,
    linkIdentifier: task.linkIdentifier,
    surveyID: survey.id,
    surveyName: task.surveyName,
    surveyCategory: survey.category,
    surveyDisplayName: survey.displayName,
    surveyDescription: survey.description,
    status: task.status,
    hasSavedProgress: task.savedProgress !== null,
    dueDate: task.dueDate && withUtcOffset(task.dueDate),
    startDate: task.startDate && inTimeZone(task.startDate, timeZone),
    endDate: task.endDate && inTimeZone(task.endDate, timeZone),
    insertedDate: task.insertedDate.toISOString(),
    modifiedDate: task.modifiedDate.toISOString(),
    schedule: task.schedule,
    event: task.event,
  }
}
