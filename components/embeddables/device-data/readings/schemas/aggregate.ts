import * as z from 'zod/mini'
import type { FigureKey } from '../../figures'
import type { Source } from '../../measurement'
import type { AggregateFunction } from '../aggregates'
import { localDay, measured } from './measured'

const page = z.object({
  intervals: z.array(z.object({ date: z.string(), statistics: z.record(z.string(), z.nullish(z.number())) })),
})

/** Sums by the day. A day without data is absent. */
export function aggregateSchema(aggregate: {
  namespace: Source
  figure: FigureKey
  function: AggregateFunction
}) {
  const { namespace: source, figure } = aggregate
  return measured(page, ({ intervals }) =>
    intervals.map(({ date, statistics }) => ({
      figure,
      source,
      at: localDay(date),
      value: statistics[aggregate.function] ?? Number.NaN,
    })),
  )
}
