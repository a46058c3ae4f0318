import type * as z from 'zod/mini'
import type { BrowserQuery } from '@/components/participant-session/query'
import { addDays, type Day, type Span } from '../days'
import type { FigureKey } from '../figures'
import type { Measured } from '../measurement'
import type { Collected } from '../project-types'

export type Sdk = Parameters<BrowserQuery['read']>[0]
export type PageID = { pageID?: string }
type Page = { nextPageID?: unknown }
export type MeasuredSchema = z.ZodMiniType<Measured>

/** A question about some days, and what figures its answer has. */
export type Reading = {
  key: string
  figures: readonly FigureKey[]
  /** Whether the project collects it: what it does not, is not asked for. */
  isCollected: (project: Collected) => boolean
  scopes: readonly string[]
  /** One page of the answer. */
  ask: (sdk: Sdk, span: Span, page: PageID) => Promise<Page>
  schema: () => Promise<{ schema: MeasuredSchema }>
}

/** Devices hand over now and then, and a page of figures costs ten calls: coming back to it soon asks nothing. */
export const READINGS_FRESH_MS = 60 * 60_000

/** More than that nobody needs for a month: a list without an end would use up the calls of an hour. */
const MOST_PAGES = 6

/** The question of a reading for some days: all pages of it, since days that are missing would look like gaps. */
export function readingQuery({ key, scopes, ask, schema }: Reading, span: Span) {
  const name = spanName(span)
  return {
    key: ['deviceData', key, name],
    read: async (from: Sdk) => {
      const pages: Page[] = []
      let page: PageID | undefined = {}
      while (page && pages.length < MOST_PAGES) {
        const answer: Page = await ask(from, span, page)
        pages.push(answer)
        page = typeof answer?.nextPageID === 'string' ? { pageID: answer.nextPageID } : undefined
      }
      return { span: name, pages }
    },
    schema,
    scopes,
    freshMs: READINGS_FRESH_MS,
  } satisfies BrowserQuery<MeasuredSchema>
}

/** Under which name an answer says which days it is about. */
export function spanName({ from, to }: Span): string {
  return `${from}/${to}`
}

/**
 * The span for calls that take moments: a day more on each side, because MyDataHelps takes a day for one of UTC,
 * and the participant's may have begun before or end after it. What is too much is left out later.
 */
export function observed({ from, to }: Span): { observedAfter: Day; observedBefore: Day } {
  return { observedAfter: addDays(from, -1), observedBefore: addDays(to, 2) }
}

/** The same for calls that take days, the first and the last included. */
export function started({ from, to }: Span): { startDate: Day; endDate: Day } {
  return { startDate: addDays(from, -1), endDate: addDays(to, 1) }
}
