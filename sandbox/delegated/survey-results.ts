import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { page, pageParameters } from '../requests/paging'
import { dateTime, guid, isBetween, isEqual, isOneOf, list } from '../requests/query-values'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { Participant, SurveyResult } from '../store/study-records'
import { surveyNamed } from '../store/survey-named'
import { inTimeZone } from '../time/local-time'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'
import { surveyFields } from './survey-fields'

export const surveyResultQuery = z.object({
  surveyID: guid.optional(),
  surveyName: list.optional(),
  before: dateTime.optional(),
  after: dateTime.optional(),
  insertedBefore: dateTime.optional(),
  insertedAfter: dateTime.optional(),
  event: list.optional(),
  ...pageParameters,
})

type Query = z.infer<typeof surveyResultQuery>

/** `querySurveyResults` and `deleteSurveyResult` of the SDK (protocol: delegated API). */
export function surveyResults(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { store } = sandbox
  const app = new Hono<SandboxEnv>()

  app.get('/surveyresults', requireScopesFor(sandbox, 'GET surveyresults'), (c) => {
    const query = readQuery(c, surveyResultQuery)
    const participant = participantOf(c, sandbox)
    const { items, nextPageID } = page(c, {
      items: store.resultsOf(participant.id).filter((result) => isWantedResult(result, query)),
      dateOf: (result) => result.date,
      limit: query.limit,
      pageID: query.pageID,
    })
    return c.json({
      surveyResults: items.map((result) => surveyResultView(c, result, participant)),
      nextPageID,
    })
  })

  app.delete('/surveyresults/:id', requireScopesFor(sandbox, 'DELETE surveyresults/{id}'), (c) => {
    const wanted = c.req.param('id').toLowerCase()
    const result = store.resultsOf(participantOf(c, sandbox).id).find(({ id }) => id === wanted)
    if (!result) throw new HTTPException(404, { message: 'The participant has no survey result of that id.' })
    store.deleteResult(result)
    return c.body(null, 204)
  })

  return app
}

/** Whether a record is one that the query asks for. */
export function isWantedResult(result: SurveyResult, query: Query): boolean {
  return (
    isEqual(query.surveyID, surveyNamed(result.surveyName).id) &&
    isOneOf(query.surveyName, result.surveyName) &&
    isBetween(result.date, query.after, query.before) &&
    isBetween(result.insertedDate, query.insertedAfter, query.insertedBefore) &&
    isOneOf(query.event, result.event)
  )
}

/** What MyDataHelps tells of one (protocol: payload shapes). */
export function surveyResultView(c: Context<SandboxEnv>, result: SurveyResult, participant: Participant) {
  const survey = surveyFields(c, result.surveyName)
  return {
    id: result.id,
    participantID: participant.id,
    participantIdentifier: participant.participantIdentifier,
    taskID: result.taskID,
    surveyID: survey.id,
    surveyVersion: result.surveyVersion,
    surveyName: result.surveyName,
    surveyDisplayName: survey.displayName,
    date: inTimeZone(result.date, participant.demographics.timeZone),
    insertedDate: result.insertedDate.toISOString(),
    schedule: result.schedule,
    event: result.event,
    userType: 'Participant',
  }
}
