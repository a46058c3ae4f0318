import { type Day, daysOf, type Period, type Span, spanBefore } from './days'
import { FIGURES, type Figure, type FigureKey } from './figures'
import type { Measurement } from './measurement'
import { dayOf, type Series, seriesOf } from './series'
import { hoursOf, type Slot, slotsOfNight, trimmed } from './slots'

/** A figure with what there is to show of it. */
export type FigureView = {
  figure: Figure & { key: FigureKey }
  /** The days of the period, and those before, to compare with. */
  days: readonly Day[]
  series: Series[]
  before: Series[]
  /** The hours of the day, where a day is shown; of what has parts, the ten minutes of its night. */
  hours: readonly Slot[]
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
  const slotOf = (at: string) => dayOf(at, dayKey)
  return FIGURES.map((figure) => ({
    figure,
    days,
    series: seriesOf(figure, daily, days, slotOf),
    before: seriesOf(figure, daily, daysBefore, slotOf),
    ...(period === 'day' ? byHour(figure, hourly, span.to) : { hours: [], hourly: [] }),
  })).filter(({ series, hourly }) => series.length > 0 || hourly.length > 0)
}

function byHour(figure: Figure, measurements: readonly Measurement[], day: Day) {
  if (figure.sums !== 'night') {
    const hours = hoursOf(day)
    return { hours, hourly: seriesOf(figure, measurements, hours, (at) => at) }
  }
  const slots = slotsOfNight(day)
  const series = seriesOf(figure, measurements, slots, (at) => at)
  const [first, end] = trimmed(slots, (index) => series.some(({ values }) => values[index] !== undefined))
  return {
    hours: slots.slice(first, end),
    hourly: series.map((each) => ({ ...each, values: each.values.slice(first, end) })),
  }
}

/** The series of one source among those of all. */
export function ofSource(series: readonly Series[], source: Series['source']): Series[] {
  return series.filter((each) => each.source === source)
}
