import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { participantOf } from '../delegated/authorization'
import { requireScopesFor } from '../delegated/scopes'
import { dateTime, oneOf } from '../requests/query-values'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { bloodType, labResults } from './lab-results'
import { FEEDS, newsFeed } from './news-feed'
import { conceptPreview, explained, listed } from './record-lists'
import { report } from './report'
import { recordOf } from './whose-record'

const API = '/custom/HealthAndWellnessApi.'
const LARGEST_PAGE = 100

const feedSchema = z.object({
  Feed: oneOf(FEEDS),
  PageID: z.string().toLowerCase().optional(),
  PageDate: dateTime.optional(),
  Limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(20),
})
const previewSchema = z.object({ View: z.string().default('') })
const reportSchema = z.object({ ReportID: z.string().toLowerCase() })
const termSchema = z.object({
  TermNamespace: z.string().optional(),
  TermCode: z.string().optional(),
  LabObservationID: z.string().toLowerCase().optional(),
})

const NO_LABS = { ImportantLabs: [], RecentLabs: { TotalLabReports: 0, RecentLabReports: [] } }

/**
 * The custom APIs that CareEvolution's components read health records from. MyDataHelps documents none of them: their
 * answers have the members that MyDataHelpsUI reads, and whoever has connected no clinic gets the same, empty.
 */
export function healthRecords(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  const scopes = requireScopesFor(sandbox, 'ANY custom/{name}')
  const record = (c: Context<SandboxEnv>) => recordOf(participantOf(c, sandbox), sandbox)

  for (const list of ['Medications', 'Conditions', 'Allergies'] as const)
    app.get(API + list, scopes, (c) => c.json(listed(list, record(c))))

  app.get(`${API}LabResults`, scopes, (c) => {
    const found = record(c)
    return c.json(found ? labResults(found) : NO_LABS)
  })

  app.get(`${API}LabResultsBloodType`, scopes, (c) => {
    const found = record(c)
    return c.json(found ? bloodType(found) : { ...NO_LABS, BloodTypeLabs: [] })
  })

  app.get(`${API}PatientEventsPreview`, scopes, (c) =>
    c.json(conceptPreview(readQuery(c, previewSchema).View, record(c))),
  )

  app.get(`${API}NewsFeed`, scopes, (c) => {
    const { Feed, PageID: pageID, PageDate: pageDate, Limit: limit } = readQuery(c, feedSchema)
    const found = record(c)
    const page = { pageID, pageDate, limit }
    return c.json(found ? newsFeed(found, Feed, page) : { NextPageID: null, NextPageDate: null, Events: [] })
  })

  app.get(`${API}DownloadReport`, scopes, (c) => {
    const found = report(record(c), readQuery(c, reportSchema).ReportID)
    if (!found) throw new HTTPException(404, { message: 'The participant has no report of that id.' })
    return c.json(found)
  })

  app.get(`${API}TermInformation`, scopes, (c) => {
    const {
      TermNamespace: namespace,
      TermCode: code,
      LabObservationID: observationID,
    } = readQuery(c, termSchema)
    return c.json(explained({ namespace, code, observationID }, record(c)))
  })

  // What else there may be is not known: nothing to show, rather than a page that waits for ever.
  app.get('/custom/:name{HealthAndWellnessApi\\.\\w+}', scopes, (c) => {
    participantOf(c, sandbox)
    return c.json([])
  })

  return app
}
