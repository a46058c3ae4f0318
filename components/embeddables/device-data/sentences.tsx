import { useTranslations } from 'use-intl'
import type { Period, Span } from './days'
import styles from './device-data.module.css'
import { type FigureView, ofSource } from './figure-view'
import type { Source } from './measurement'
import { sourcesOf, totals } from './series'
import { type Summary, summaryOf } from './summary'
import { useAmounts } from './use-amounts'
import { useDayNames } from './use-day-names'
import { useSourceName } from './use-names'

type SentencesProps = { view: FigureView; period: Period; span: Span; endsToday: boolean }

/** What a figure comes to, in words: one sentence for each source that told of it. */
export function Sentences({ view, period, span, endsToday }: SentencesProps) {
  const sourceName = useSourceName()
  const sentence = useSentence({ view, period, span, endsToday })
  const known = sourcesOf([...view.series, ...view.hourly])
  return known.map((source) => {
    const words = sentence(source)
    return words === undefined ? null : (
      <p key={source} className={styles.sentence}>
        {known.length > 1 ? <span className={styles.source}>{sourceName(source)} </span> : null}
        {words}
      </p>
    )
  })
}

function useSentence({ view, period, span, endsToday }: SentencesProps) {
  const t = useTranslations('deviceData')
  const amounts = useAmounts()
  const names = useDayNames()
  const { figure } = view
  const { unit, sums } = figure

  const changeIn = ({ difference }: Summary) => {
    const size = difference === undefined ? undefined : amounts.short(unit, Math.abs(difference))
    const change =
      size === undefined
        ? 'none'
        : size === amounts.short(unit, 0)
          ? 'same'
          : (difference ?? 0) > 0
            ? 'more'
            : 'less'
    return { change, difference: size ?? '' }
  }

  return (source: Source): string | undefined => {
    const own = ofSource(view.series, source)
    const before = ofSource(view.before, source)
    if (unit === 'pressure') {
      const averages = own.map(({ values }) => summaryOf(figure, values, [], endsToday)?.average)
      const written = averages
        .map((value) => (value === undefined ? '–' : amounts.short(unit, value)))
        .join('/')
      return t('average', { amount: t('pressure', { number: written }) })
    }
    // The pieces of a night say nothing of how long it was.
    const ofHours = sums === 'night' ? [] : totals(figure, ofSource(view.hourly, source))
    const summary =
      summaryOf(figure, totals(figure, own), totals(figure, before), endsToday) ??
      // What is known by the hour alone has no number for the day but theirs together.
      summaryOf({ sums: 'level' }, ofHours, [], false)
    if (!summary) return undefined
    const amount = amounts.full(unit, summary.average)
    const change = changeIn(summary)
    if (period === 'day')
      return endsToday && sums === 'day'
        ? t('soFar', { amount })
        : t('onDay', { amount, sums, day: names.full(span.to), ...change })
    const range = period === 'month' ? 'month' : endsToday ? 'week' : 'other'
    return t('summary', {
      amount,
      sums,
      range,
      from: names.full(span.from),
      to: names.full(span.to),
      ...change,
    })
  }
}
