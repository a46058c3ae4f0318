import { useTranslations } from 'use-intl'
import { LazyChart } from '@/components/charts/lazy-chart'
import type { Period } from './days'
import styles from './device-data.module.css'
import { type FigureView, ofSource } from './figure-view'
import type { Source } from './measurement'
import { type Series, sourcesOf, totals } from './series'
import { useAmounts } from './use-amounts'
import { useDayNames } from './use-day-names'
import { useSeriesName, useSourceName } from './use-names'

/**
 * A figure as a picture: the days of a period, or the hours of a day. Sources stand beside each other; where a
 * figure has parts, each source has a picture of its own.
 */
export function FigureCharts({ view, period }: { view: FigureView; period: Period }) {
  const { figure, days, hours } = view
  const names = useDayNames()
  const [slots, series] = period === 'day' ? [hours, view.hourly] : [days, view.series]
  if (series.length === 0) return null
  const isNight = period === 'day' && figure.sums === 'night'
  const short = {
    day: (slot: string) => (isNight && !slot.endsWith(':00') ? '' : names.hour(slot)),
    week: names.weekday,
    month: names.dayOfMonth,
  }[period]
  const full = period === 'day' ? (isNight ? names.time : names.hour) : names.full
  const plot = {
    view,
    byHour: period === 'day',
    isNight,
    ticks: slots.map(short),
    full: (point: number) => full(slots[point] ?? ''),
  }
  if (!figure.parts) return <FigureChart {...plot} series={series} />
  const sources = sourcesOf(series)
  return sources.map((source) => (
    <FigureChart
      key={source}
      {...plot}
      series={ofSource(series, source)}
      {...(sources.length > 1 ? { source } : {})}
    />
  ))
}

type FigureChartProps = {
  view: FigureView
  series: Series[]
  /** Whose picture it is, where each source has one. */
  source?: Source
  byHour: boolean
  /** The stages of one night, from hour to hour. */
  isNight: boolean
  ticks: string[]
  full: (point: number) => string
}

function FigureChart({ view, series, source, byHour, isNight, ticks, full }: FigureChartProps) {
  const t = useTranslations('deviceData')
  const amounts = useAmounts()
  const seriesName = useSeriesName()
  const sourceName = useSourceName()
  const { figure } = view
  const sources = sourcesOf(series).length
  const together = totals(figure, series)
  const title = [t(`${figure.key}Title`), ...(source ? [sourceName(source)] : [])].join(', ')

  function describe(point: number): string {
    const known = series.flatMap((each) => {
      const value = each.values[point]
      return value === undefined ? [] : [{ ...each, value }]
    })
    const [only] = known
    const total = together[point]
    if (!only) return t('noPoint', { day: full(point) })
    if (isNight) return t('point', { day: full(point), what: seriesName(only, 1) })
    const sum =
      figure.chart === 'bar' && figure.parts && total !== undefined ? [amounts.full(figure.unit, total)] : []
    const each =
      series.length === 1
        ? [amounts.full(figure.unit, only.value)]
        : known.map((one) => `${seriesName(one, sources)} ${amounts.short(figure.unit, one.value)}`)
    return t('point', { day: full(point), what: (sum.length > 0 ? sum : each).join(', ') })
  }

  const chart = (
    <LazyChart
      kind={isNight ? 'lanes' : figure.chart}
      stacked={figure.parts !== undefined}
      label={byHour ? t('byHour', { title }) : t('byDay', { title })}
      series={series.map((each) => ({
        key: `${each.source} ${each.part ?? ''}`,
        name: seriesName(each, sources),
        values: each.values.map((value) =>
          value === undefined ? undefined : amounts.drawn(figure.unit, value),
        ),
      }))}
      ticks={ticks}
      describe={describe}
      axis={(value) => amounts.axis(figure.unit, value)}
    />
  )
  if (!source) return chart
  return (
    <div>
      <p className={styles.source}>{sourceName(source)}</p>
      {chart}
    </div>
  )
}
