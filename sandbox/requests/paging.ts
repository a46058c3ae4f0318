import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { SandboxEnv } from '../server/context'

const LARGEST_PAGE = 100
/** The parameters that tell one page of a list from another. */
const PAGE_PARAMETERS: ReadonlySet<string> = new Set(['limit', 'pageSize', 'pageID', 'anchor'])

/** The word `undefined` counts as no page ID (see undefined-page-id.ts). */
export const optionalPageID = z
  .string()
  .transform((pageID) => (pageID === 'undefined' ? undefined : pageID))
  .optional()

/** The parameters that every list takes; a limit above 100 counts as 100. */
export const pageParameters = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .transform((limit) => Math.min(limit, LARGEST_PAGE))
    .default(LARGEST_PAGE),
  pageID: optionalPageID,
}

/** A part of a list. Those that come after it hold nothing as new as it does. */
export type Chunk<Item> = {
  /** None of its items is older than this; null for any. */
  from: Date | null
  /** Called when a page needs them. */
  items: () => readonly Item[]
}

type Listing<Item> = {
  /** All of them; or, newest first, in chunks of which a page makes no more than it shows. */
  items: readonly Item[] | { chunks: readonly Chunk<Item>[] }
  /** What the list is sorted by; items of the same date follow their id. */
  dateOf: (item: Item) => Date
  order?: 'ascending' | 'descending'
  limit: number
  pageID: string | undefined
}

type Page<Item> = {
  items: Item[]
  /** Null on the last page. */
  nextPageID: string | null
}

/**
 * One page of a list, newest first unless told otherwise (protocol: delegated API, common request rules).
 * A `pageID` holds for the participant, the list and the filters that it was given for; 400 for any other.
 */
export function page<Item extends { id: string }>(
  c: Context<SandboxEnv>,
  listing: Listing<Item>,
): Page<Item> {
  const { items, dateOf, limit, pageID } = listing
  const direction = listing.order === 'ascending' ? 1 : -1
  const binding = fingerprint(c)
  const start = pageID === undefined ? null : startAfter(pageID, binding)
  const found: { item: Item; key: string }[] = []
  for (const chunk of 'chunks' in items ? items.chunks : [{ from: null, items: () => items }]) {
    if (start !== null && chunk.from !== null && chunk.from.toISOString() > start) continue
    const keyed = chunk
      .items()
      .map((item) => ({ item, key: `${dateOf(item).toISOString()} ${item.id}` }))
      .filter(({ key }) => start === null || compare(key, start) * direction > 0)
      .sort((a, b) => compare(a.key, b.key) * direction)
    found.push(...keyed.slice(0, limit + 1 - found.length))
    if (found.length > limit) break
  }
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const nextPageID =
    last && found.length > shown.length
      ? Buffer.from(JSON.stringify([binding, last.key])).toString('base64url')
      : null
  return { items: shown.map(({ item }) => item), nextPageID }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fingerprint(c: Context<SandboxEnv>): string {
  const filters = [...new URL(c.req.url).searchParams]
    .filter(([name, value]) => !PAGE_PARAMETERS.has(name) && value !== '')
    .sort(([a], [b]) => compare(a, b))
  // No participant in the administration API, whose one account sees everybody.
  const content = JSON.stringify([c.get('recorded').participantID ?? null, c.req.path, filters])
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}

const pageIDSchema = z.tuple([z.string(), z.string()])

function startAfter(pageID: string, binding: string): string {
  try {
    const [boundTo, key] = pageIDSchema.parse(JSON.parse(Buffer.from(pageID, 'base64url').toString()))
    if (boundTo === binding) return key
  } catch {
    // Not one that was handed out: refused below, as one that belongs to another list is.
  }
  throw new HTTPException(400, {
    message: 'pageID must be the nextPageID of the same query. Leave it out on the first page.',
  })
}
