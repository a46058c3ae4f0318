import { CalendarDays, CircleAlert, Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type Dates, useDates } from '@/components/dates'
import { Chip } from '@/components/ui/chip'
import { DeviceTime } from '@/components/ui/device-time'
import { type Due, dueOf } from './survey-tasks-query'
import type { SurveyTask } from './survey-tasks-schema'

const LOOKS = {
  overdue: { tone: 'warning', icon: CircleAlert },
  today: { tone: 'good', icon: Clock },
  tomorrow: { tone: 'plain', icon: CalendarDays },
  later: { tone: 'plain', icon: CalendarDays },
} as const

/** When a survey is due, or that it is late. */
export function DueChip({ task }: { task: SurveyTask }) {
  const t = useTranslations('surveyTasks')
  const dates = useDates()
  const words = ({ kind, date }: Due, now: Date) => {
    if (kind === 'today') return t('dueToday', { time: dates.time(date) ?? '' })
    if (kind === 'tomorrow') return t('dueTomorrow')
    const day = dayOf(date, now, dates) ?? ''
    return kind === 'overdue' ? t('overdue', { date: day }) : t('due', { date: day })
  }
  return (
    <DeviceTime>
      {(now) => {
        const due = dueOf(task, now, dates)
        return due ? <Chip {...LOOKS[due.kind]}>{words(due, now)}</Chip> : null
      }}
    </DeviceTime>
  )
}

/** In another year without the day of the week: on two lines the chip would move what follows when it comes. */
function dayOf(date: Date, now: Date, dates: Dates): string | undefined {
  const { region, timeZone, dayKey } = dates
  if (dayKey(date)?.slice(0, 4) === dayKey(now)?.slice(0, 4)) return dates.day(date, now)
  return new Intl.DateTimeFormat(region, { timeZone, dateStyle: 'medium' }).format(date)
}
