import { Hono } from 'hono'
import { z } from 'zod'
import { isWantedResult, surveyResultQuery, surveyResultView } from '../delegated/survey-results'
import { page } from '../requests/paging'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { ownedRecords } from './owned-records'

const querySchema = surveyResultQuery.extend({ participantIdentifier: z.string().optional() })

/** Lists survey results (protocol: other administration endpoints). */
export function surveyResults({ store }: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/surveyResults', (c) => {
    const query = readQuery(c, querySchema)
    const results = ownedRecords(store, query.participantIdentifier, ({ id }) => store.resultsOf(id))
    const { items, nextPageID } = page(c, {
      items: results.filter(({ record }) => isWantedResult(record, query)),
      dateOf: ({ record }) => record.date,
      limit: query.limit,
      pageID: query.pageID,
    })
    const views = items.map(({ record, participant }) => surveyResultView(c, record, participant))
    return c.json({ surveyResults: views, nextPageID })
  })
  return app
}
