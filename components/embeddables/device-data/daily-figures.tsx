import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { Failure } from '../embeddable-card'
import { type Day, type Period, spanOf, spanToAsk } from './days'
import styles from './device-data.module.css'
import { FigureCard } from './figure-card'
import { FigureSkeletons, usePatience } from './figure-skeletons'
import { type FigureView, figureViews } from './figure-view'
import type { FigureKey } from './figures'
import { FIGURES } from './figures'
import { Nothing } from './nothing'
import { PeriodSwitch } from './period-switch'
import type { Collected } from './project-types'
import { READINGS } from './readings'
import { HOURS } from './readings/hours'
import { spanName } from './readings/reading'
import { useDayNames } from './use-day-names'
import { useReadings } from './use-readings'
import { Workouts } from './workouts/workouts'

/** What was measured of the participant, a day, a week or a month of it. */
export function DailyFigures({ project, today }: { project: Collected; today: Day }) {
  const t = useTranslations('deviceData')
  const { dayKey } = useDates()
  const names = useDayNames()
  const [{ period, ago }, setShown] = useState<{ period: Period; ago: number }>({ period: 'week', ago: 0 })
  const [hasMoved, setHasMoved] = useState(false)
  const span = spanOf(period, today, ago)
  const asked = spanToAsk(period, today, ago)
  const daily = useReadings(READINGS, project, asked, { wanted: true })
  const hourly = useReadings(HOURS, project, span, { wanted: period === 'day' })
  const patient = usePatience(`${period} ${spanName(span)}`)

  const pending = new Set([...daily.pending, ...hourly.pending])
  const views = figureViews(period, span, daily.measurements, hourly.measurements, dayKey)
  const visible = views.filter(({ figure }) => !pending.has(figure.key))
  const shown = patient ? untilPending(visible, pending) : visible
  const failed = daily.error ? daily : hourly
  const isDelayed = daily.isDelayed || hourly.isDelayed
  const show = (next: { period: Period; ago: number }) => {
    setHasMoved(true)
    setShown(next)
  }

  return (
    <section className={styles.all}>
      <PeriodSwitch
        period={period}
        onPeriod={(next) => show({ period: next, ago: 0 })}
        span={span}
        ago={ago}
        onAgo={(next) => show({ period, ago: next })}
      />
      <p role="status" className="visually-hidden">
        {hasMoved && pending.size === 0 ? t('showing', { span: names.span(span) }) : null}
      </p>
      <Failure what={t('partError')} answer={failed} />
      <div className={styles.figures}>
        {shown.map((view) => (
          <FigureCard key={view.figure.key} view={view} period={period} span={span} endsToday={ago === 0} />
        ))}
        {pending.size > 0 || (isDelayed && shown.length === 0) ? (
          <FigureSkeletons count={shown.length === 0 ? 3 : 1} />
        ) : null}
        {pending.size === 0 && project.appleHealth ? (
          <Workouts period={period} span={span} asked={asked} />
        ) : null}
      </div>
      {pending.size === 0 && views.length === 0 && !failed.error && !isDelayed ? (
        <Nothing isNow={ago === 0} />
      ) : null}
    </section>
  )
}

/** Those that stand before the first one which is still on its way: what is shown does not move when it comes. */
function untilPending(views: FigureView[], pending: ReadonlySet<FigureKey>): FigureView[] {
  const first = FIGURES.findIndex(({ key }) => pending.has(key))
  const settled: readonly string[] = FIGURES.slice(0, first === -1 ? undefined : first).map(({ key }) => key)
  return views.filter(({ figure }) => settled.includes(figure.key))
}
