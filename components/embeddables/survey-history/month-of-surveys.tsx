import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { List } from '@/components/ui/list'
import type { HistoryEntry, Month } from './history-entries'
import { HistoryRow } from './history-row'
import styles from './survey-history.module.css'

/** The surveys that ended in one calendar month; those without a date come as a month of their own. */
export function MonthOfSurveys({
  month,
  onDeleted,
}: {
  month: Month
  onDeleted: (entry: HistoryEntry) => void
}) {
  const t = useTranslations('surveyHistory')
  const dates = useDates()
  // Noon in the middle of it is in this month in every time zone.
  const name = month.key ? dates.month(`${month.key}-15T12:00:00Z`) : t('noDate')
  return (
    <section className={styles.month}>
      <h3>{name}</h3>
      <List>
        {month.entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} onDeleted={() => onDeleted(entry)} />
        ))}
      </List>
    </section>
  )
}
