import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Muted } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { EmbeddableError } from '../embeddable-error'
import styles from './survey-tasks.module.css'
import { doneQuery, LONGEST_PAGE, type SurveyTask, surveyTitle } from './survey-tasks-query'

const FIRST_LENGTH = 5

export function SurveysDone() {
  const t = useTranslations('surveyTasks')
  const [length, setLength] = useState(FIRST_LENGTH)
  const answer = useMyDataHelps(doneQuery(length))
  const tasks = answer.data?.surveyTasks
  const hasMore = Boolean(answer.data?.nextPageID) && length < LONGEST_PAGE
  return (
    <Card title={t('doneTitle')} headingId="surveys-done">
      <EmbeddableError what={t('error')} answer={answer} />
      {!tasks && !answer.error ? <Skeleton label={t('loading')} lines={2} /> : null}
      {tasks?.length === 0 ? <Muted>{t('nothingDone')}</Muted> : null}
      {tasks && tasks.length > 0 ? (
        <ul className={styles.list}>
          {tasks.map((task) => (
            <DoneItem key={task.id} task={task} />
          ))}
        </ul>
      ) : null}
      {hasMore ? (
        <Button
          variant="quiet"
          busy={answer.isValidating}
          onClick={() => setLength(Math.min(length * 4, LONGEST_PAGE))}
        >
          {t('showMore')}
        </Button>
      ) : null}
    </Card>
  )
}

function DoneItem({ task }: { task: SurveyTask }) {
  const t = useTranslations('surveyTasks')
  const format = useFormatter()
  const done = new Date(task.endDate ?? Number.NaN)
  const known = !Number.isNaN(done.getTime())
  return (
    <li className={styles.item}>
      <h3 className={styles.what}>{surveyTitle(task)}</h3>
      {known ? (
        <Muted>{t('doneOn', { date: format.dateTime(done, { month: 'short', day: 'numeric' }) })}</Muted>
      ) : null}
    </li>
  )
}
