import { CalendarDays, CircleAlert, Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
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
    const day = dates.day(date, now) ?? ''
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
