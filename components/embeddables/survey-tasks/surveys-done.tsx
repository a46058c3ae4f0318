import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { DeviceTime } from '@/components/ui/device-time'
import { Muted } from '@/components/ui/notice'
import { EmbeddableCard } from '../embeddable-card'
import styles from './survey-tasks.module.css'
import { doneQuery, FIRST_LENGTH, LONGEST_PAGE, surveyTitle } from './survey-tasks-query'
import type { SurveyTask } from './survey-tasks-schema'

export function SurveysDone() {
  const t = useTranslations('surveyTasks')
  const [length, setLength] = useState(FIRST_LENGTH)
  return (
    <EmbeddableCard
      query={doneQuery(length)}
      title={t('doneTitle')}
      headingId="surveys-done"
      lines={2}
      words={{ loading: t('loading'), nothing: t('nothingDone'), error: t('error') }}
      isNothing={({ surveyTasks }) => surveyTasks.length === 0}
    >
      {({ surveyTasks, nextPageID }, { isValidating }) => (
        <>
          <ul className={styles.list}>
            {surveyTasks.map((task) => (
              <DoneItem key={task.id} task={task} />
            ))}
          </ul>
          {nextPageID && length < LONGEST_PAGE ? (
            <Button
              variant="quiet"
              busy={isValidating}
              onClick={() => setLength(Math.min(length * 4, LONGEST_PAGE))}
            >
              {t('showMore')}
            </Button>
          ) : null}
        </>
      )}
    </EmbeddableCard>
  )
}

function DoneItem({ task }: { task: SurveyTask }) {
  const t = useTranslations('surveyTasks')
  const format = useFormatter()
  const done = new Date(task.endDate ?? Number.NaN)
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <h3>{surveyTitle(task)}</h3>
        {Number.isNaN(done.getTime()) ? null : (
          <Muted>
            <DeviceTime>
              {() => t('doneOn', { date: format.dateTime(done, { month: 'short', day: 'numeric' }) })}
            </DeviceTime>
          </Muted>
        )}
      </div>
    </li>
  )
}
