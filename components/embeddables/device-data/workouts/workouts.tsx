import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { useMyDataHelps } from '@/components/participant-session'
import { Card } from '@/components/ui/card'
import { List, ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { Failure } from '../../embeddable-card'
import { isWithin, type Period, type Span } from '../days'
import { spanName } from '../readings/reading'
import { useAmounts } from '../use-amounts'
import { SPORTS } from './sports'
import { workoutsQuery } from './workouts-query'
import type { Workout } from './workouts-schema'

/**
 * The workouts of some days, the latest first. Days without any have no such part. `asked`: the days that are asked
 * for, those of the period among them.
 */
export function Workouts({ period, span, asked }: { period: Period; span: Span; asked: Span }) {
  const t = useTranslations('deviceData')
  const { dayKey } = useDates()
  const answer = useMyDataHelps(workoutsQuery(asked))
  const data = answer.data?.span === spanName(asked) ? answer.data : undefined
  const startOf = ({ startDate, endDate }: Workout) => startDate ?? endDate
  const workouts = (data?.pages ?? [])
    .flatMap(({ results }) => results)
    .filter((workout) => isWithin(dayKey(startOf(workout)) ?? '', span))
    .toSorted((a, b) => Date.parse(startOf(b)) - Date.parse(startOf(a)))
  if (workouts.length === 0)
    return answer.error ? <Failure what={t('workoutsError')} answer={answer} /> : null
  return (
    <Card title={t('workoutsTitle')} headingId="workouts">
      <p>{t('workoutCount', { count: workouts.length, period })}</p>
      <List>
        {workouts.map((workout) => (
          <WorkoutItem key={workout.id} workout={workout} date={startOf(workout)} />
        ))}
      </List>
    </Card>
  )
}

function WorkoutItem({ workout: { summary }, date }: { workout: Workout; date: string }) {
  const { dayAndTime } = useDates()
  const amounts = useAmounts()
  const name = useSportName()
  const told = [
    summary.duration ? amounts.short('minutes', summary.duration / 60) : undefined,
    summary.totalDistance ? amounts.short('kilometers', summary.totalDistance / 1000) : undefined,
    summary.totalEnergyBurned ? amounts.full('kilocalories', summary.totalEnergyBurned) : undefined,
  ]
  return (
    <ListItem>
      <h3>{name(summary.activityType)}</h3>
      <p>{told.filter((each) => each !== undefined).join(' · ')}</p>
      <Muted>{dayAndTime(date)}</Muted>
    </ListItem>
  )
}

/** What a sport is called; one that is not known here keeps Apple's name, in words. */
function useSportName() {
  const t = useTranslations('deviceData')
  return (activityType: string) => {
    const known = SPORTS.find((sport) => sport === activityType)
    return known ? t(`${known}Sport`) : activityType.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
  }
}
