import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { page, pageParameters } from '../requests/paging'
import { dateTime, guid, isBetween, isEqual, isOneOf, list } from '../requests/query-values'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { Participant, SurveyAnswer, SurveyResult } from '../store/study-records'
import { surveyNamed } from '../store/survey-named'
import { inTimeZone } from '../time/local-time'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'
import { surveyFields } from './survey-fields'

const querySchema = z.object({
  surveyResultID: guid.optional(),
  surveyID: guid.optional(),
  surveyName: list.optional(),
  before: dateTime.optional(),
  after: dateTime.optional(),
  insertedBefore: dateTime.optional(),
  insertedAfter: dateTime.optional(),
  stepIdentifier: list.optional(),
  resultIdentifier: list.optional(),
  answer: list.optional(),
  event: list.optional(),
  ...pageParameters,
})

type Query = z.infer<typeof querySchema>

/** An answer beside the result that it belongs to. */
type Entry = {
  id: string
  answer: SurveyAnswer
  result: SurveyResult
}

/** `querySurveyAnswers` of the SDK (protocol: delegated API). */
export function surveyAnswers(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/surveyanswers', requireScopesFor(sandbox, 'GET surveyanswers'), (c) => {
    const query = readQuery(c, querySchema)
    const participant = participantOf(c, sandbox)
    const entries = sandbox.store
      .resultsOf(participant.id)
      .flatMap((result) => result.answers.map((answer) => ({ id: answer.id, answer, result })))
      .filter((entry) => matches(entry, query))
    const { items, nextPageID } = page(c, {
      items: entries,
      dateOf: ({ answer }) => answer.date,
      limit: query.limit,
      pageID: query.pageID,
    })
    return c.json({ surveyAnswers: items.map((entry) => answerView(c, entry, participant)), nextPageID })
  })
  return app
}

function matches({ answer, result }: Entry, query: Query): boolean {
  return (
    isEqual(query.surveyResultID, result.id) &&
    isEqual(query.surveyID, surveyNamed(result.surveyName).id) &&
    isOneOf(query.surveyName, result.surveyName) &&
    isBetween(answer.date, query.after, query.before) &&
    isBetween(answer.insertedDate, query.insertedAfter, query.insertedBefore) &&
    isOneOf(query.stepIdentifier, answer.stepIdentifier) &&
    isOneOf(query.resultIdentifier, answer.stepIdentifier) &&
    (query.answer === undefined || answer.answers.some((value) => isOneOf(query.answer, value))) &&
    isOneOf(query.event, result.event)
  )
}

function answerView(c: Context<SandboxEnv>, { answer, result }: Entry, participant: Participant) {
  const survey = surveyFields(c, result.surveyName)
  return {
    id: answer.id,
    participantID: participant.id,
    participantIdentifier: participant.participantIdentifier,
    surveyResultID: result.id,
    surveyID: survey.id,
    surveyVersion: result.surveyVersion,
    taskID: result.taskID,
    surveyName: result.surveyName,
    surveyDisplayName: survey.displayName,
    date: inTimeZone(answer.date, participant.demographics.timeZone),
    stepIdentifier: answer.stepIdentifier,
    resultIdentifier: answer.stepIdentifier,
    answers: answer.answers,
    insertedDate: answer.insertedDate.toISOString(),
    schedule: result.schedule,
    type: answer.type,
    event: result.event,
  }
}
