import { ChevronDown, CircleCheck, CircleDashed, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ListItem } from '@/components/ui/list'
import { EndOfSurvey } from './end-of-survey'
import type { HistoryEntry } from './history-entries'
import { SurveyAnswers } from './survey-answers'
import styles from './survey-history.module.css'

const ICONS = { done: CircleCheck, missed: CircleDashed, deleted: Trash2 }

type HistoryRowProps = { entry: HistoryEntry; onDeleted: () => void }

/** One survey that is over; where there are answers, it opens to show them. */
export function HistoryRow({ entry, onDeleted }: HistoryRowProps) {
  const t = useTranslations('surveyHistory')
  const [isOpen, setOpen] = useState(false)
  const [isDeleted, setDeleted] = useState(false)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What had focus went with the answers.
    if (isDeleted) row.current?.focus()
  }, [isDeleted])

  const kind = isDeleted ? 'deleted' : entry.kind
  const Icon = ICONS[kind]
  const nameId = `name-${entry.id}`
  const panelId = `answers-${entry.id}`
  const words = (
    <>
      <Icon aria-hidden className={`${styles.icon} ${styles[kind]}`} />
      <span className={styles.what} id={nameId}>
        <span className={styles.title}>{entry.title}</span>
        {isDeleted ? <span className={styles.end}>{t('deleted')}</span> : <EndOfSurvey entry={entry} />}
      </span>
    </>
  )
  if (entry.resultID === undefined || isDeleted)
    return (
      <ListItem>
        <div ref={row} className={styles.row} tabIndex={-1} data-entry={entry.id}>
          {words}
        </div>
      </ListItem>
    )
  return (
    <ListItem>
      <button
        type="button"
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        data-entry={entry.id}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
        <span className="visually-hidden">{t('answers')}</span>
        <ChevronDown aria-hidden className={styles.chevron} />
      </button>
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
    </ListItem>
  )
}
