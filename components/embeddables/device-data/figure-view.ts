import { type Day, daysOf, type Period, type Span, spanBefore } from './days'
import { FIGURES, type Figure, type FigureKey } from './figures'
import type { Measurement } from './measurement'
import { dayOf, type Series, seriesOf } from './series'

/** A figure with what there is to show of it. */
export type FigureView = {
  figure: Figure & { key: FigureKey }
  /** The days of the period, and those before, to compare with. */
  days: readonly Day[]
  series: Series[]
  before: Series[]
  /** The hours of the day, where a day is shown and is known by the hour. */
  hours: readonly string[]
  hourly: Series[]
}

/** The figures that anything was measured for, in their order. */
export function figureViews(
  period: Period,
  span: Span,
  daily: readonly Measurement[],
  hourly: readonly Measurement[],
  dayKey: (moment: string) => Day | undefined,
): FigureView[] {
  const days = daysOf(span)
  const compared = spanBefore(period, span)
  const daysBefore = compared ? daysOf(compared) : []
  const hours = period === 'day' ? hoursOf(span.to) : []
  const slotOf = (at: string) => dayOf(at, dayKey)
  return FIGURES.map((figure) => ({
    figure,
    days,
    series: seriesOf(figure, daily, days, slotOf),
    before: seriesOf(figure, daily, daysBefore, slotOf),
    hours,
    hourly: seriesOf(figure, hourly, hours, (at) => at),
  })).filter(({ series, hourly }) => series.length > 0 || hourly.length > 0)
}

function hoursOf(day: Day): string[] {
  return Array.from({ length: 24 }, (_, hour) => `${day}T${String(hour).padStart(2, '0')}`)
}

/** The series of one source among those of all. */
export function ofSource(series: readonly Series[], source: Series['source']): Series[] {
  return series.filter((each) => each.source === source)
}
