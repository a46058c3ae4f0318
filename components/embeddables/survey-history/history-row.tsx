import { ChevronDown, CircleCheck, CircleDashed, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { Button } from '@/components/ui/button'
import { DeviceTime } from '@/components/ui/device-time'
import { ListItem } from '@/components/ui/list'
import type { HistoryEntry } from './history-entries'
import { SurveyAnswers } from './survey-answers'
import styles from './survey-history.module.css'

type HistoryRowProps = { entry: HistoryEntry; onDeleted: () => void }

/** One survey that is over; with answers, they can be opened below it. */
export function HistoryRow({ entry, onDeleted }: HistoryRowProps) {
  const t = useTranslations('surveyHistory')
  const [isOpen, setOpen] = useState(false)
  const [isDeleted, setDeleted] = useState(false)
  const what = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What had focus went with the answers.
    if (isDeleted) what.current?.focus()
  }, [isDeleted])
  const nameId = `name-${entry.id}`
  const buttonId = `button-${entry.id}`
  const panelId = `answers-${entry.id}`
  const Icon = isDeleted ? Trash2 : entry.kind === 'done' ? CircleCheck : CircleDashed
  return (
    <ListItem className={styles.row}>
      <Icon aria-hidden className={`${styles.icon} ${styles[isDeleted ? 'missed' : entry.kind]}`} />
      <div ref={what} className={styles.what} id={nameId} tabIndex={-1} data-entry={entry.id}>
        <h4>{entry.title}</h4>
        {isDeleted ? <p className={styles.end}>{t('deleted')}</p> : <End entry={entry} />}
      </div>
      {entry.resultID !== undefined && !isDeleted ? (
        <>
          <Button
            variant="quiet"
            id={buttonId}
            aria-labelledby={`${buttonId} ${nameId}`}
            aria-expanded={isOpen}
            aria-controls={isOpen ? panelId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronDown aria-hidden className={styles.chevron} />
            {t('answers')}
          </Button>
          {isOpen ? (
            <div id={panelId} className={styles.answers}>
              <SurveyAnswers
                entry={entry}
                resultID={entry.resultID}
                nameId={nameId}
                onDeleted={() => {
                  setDeleted(true)
                  onDeleted()
                }}
              />
            </div>
          ) : null}
        </>
      ) : null}
    </ListItem>
  )
}

function End({ entry: { kind, end } }: { entry: HistoryEntry }) {
  const t = useTranslations('surveyHistory')
  const dates = useDates()
  if (end === undefined) return <p className={styles.end}>{kind === 'done' ? t('done') : t('missed')}</p>
  return (
    <p className={styles.end}>
      <DeviceTime>
        {(now) =>
          kind === 'done'
            ? t('doneOn', { date: dates.dayAndTime(end, now) ?? '' })
            : t('missedOn', { date: dates.day(end, now) ?? '' })
        }
      </DeviceTime>
    </p>
  )
}
