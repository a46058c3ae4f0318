import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { DeviceTime } from '@/components/ui/device-time'
import type { HistoryEntry } from './history-entries'
import styles from './survey-history.module.css'

/** That a survey was done, or missed, and when. */
export function EndOfSurvey({ entry: { kind, end } }: { entry: HistoryEntry }) {
  const t = useTranslations('surveyHistory')
  const dates = useDates()
  if (end === undefined)
    return <span className={styles.end}>{kind === 'done' ? t('done') : t('missed')}</span>
  return (
    <span className={styles.end}>
      <DeviceTime>
        {(now) => {
          const date = dates.day(end, now) ?? ''
          return kind === 'done' ? t('doneOn', { date }) : t('missedOn', { date })
        }}
      </DeviceTime>
    </span>
  )
}
