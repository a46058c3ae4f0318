import * as z from 'zod/mini'
import { word } from '../../../text-schemas'
import type { FigureKey } from '../../figures'
import type { Source } from '../../measurement'
import type { AggregateFunction } from '../aggregates'
import { localDay, measured } from './measured'

const page = z.object({
  intervals: z.array(z.object({ date: word, statistics: z.record(word, z.nullish(z.number())) })),
})

type Aggregate = { namespace: Source; figure: FigureKey; function: AggregateFunction }

/** Sums by the day. A day without data is absent. */
export function aggregateSchema(aggregate: Aggregate) {
  return sums(aggregate, localDay)
}

/** Sums by the hour, each under the hour of the clock that it began with, as `2026-11-24T07`. */
export function hoursSchema(aggregate: Aggregate) {
  return sums(aggregate, (date) => date.slice(0, 'yyyy-mm-ddThh'.length))
}

function sums(aggregate: Aggregate, at: (date: string) => string) {
  const { namespace: source, figure } = aggregate
  return measured(page, ({ intervals }) =>
    intervals.map(({ date, statistics }) => ({
      figure,
      source,
      at: at(date),
      value: statistics[aggregate.function] ?? Number.NaN,
    })),
  )
}
