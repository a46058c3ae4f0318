import type { Context } from 'hono'
import { z } from 'zod'
import { deviceDataV2Filters, matchesDates } from '../device-data/filters'
import type { DeviceDataPoint } from '../device-data/point'
import type { Span } from '../device-data/pulse-points'
import { optionalPageID, pageParameters } from '../requests/paging'
import { isOneOf, splitList } from '../requests/query-values'
import type { SandboxEnv } from '../server/context'
import type { Store } from '../study/store'

/** What every call of version 2 takes; `anchor` is the older name of `pageID`. */
export const deviceDataV2Query = z.object({
  ...deviceDataV2Filters,
  ...pageParameters,
  anchor: optionalPageID,
})

type Query = z.infer<typeof deviceDataV2Query>

/** The participant's points that fit the query, `dataSource.…` and `properties.…` included: all, or of a span. */
export function pointsAskedFor(
  c: Context<SandboxEnv>,
  query: Query,
  { deviceData }: Store,
  participantID: string,
): (span?: Span) => DeviceDataPoint[] {
  const { searchParams } = new URL(c.req.url)
  const filters = [...searchParams].flatMap(([name, value]) => {
    const [field, key] = splitAtDot(name)
    return value !== '' && (field === 'dataSource' || field === 'properties')
      ? [{ field, key, wanted: splitList(value) } as const]
      : []
  })
  const { namespace, type, observedAfter, observedBefore } = query
  return ({ from = observedAfter, to = observedBefore } = {}) =>
    deviceData
      .points(participantID, namespace, 2, { types: [type], from, to })
      .filter(
        (point) =>
          point.type === type &&
          matchesDates(point, query) &&
          filters.every(({ field, key, wanted }) => isOneOf(wanted, detail(point, field, key))),
      )
}

function splitAtDot(name: string): [string, string] {
  const dot = name.indexOf('.')
  return dot === -1 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)]
}

function detail(point: DeviceDataPoint, field: 'dataSource' | 'properties', key: string) {
  const details: Record<string, unknown> = point[field] ?? {}
  const value = Object.hasOwn(details, key) ? details[key] : undefined
  return value === undefined || value === null ? null : String(value)
}
