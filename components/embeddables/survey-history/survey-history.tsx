'use client'

import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { DeviceTime } from '@/components/ui/device-time'
import { List, ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { EmbeddableCard } from '../embeddable-card'
import { surveyTitle } from '../survey-tasks/survey-tasks-query'
import type { SurveyTask } from '../survey-tasks/survey-tasks-schema'
import { doneQuery, FIRST_LENGTH, LONGEST_PAGE } from './survey-history-query'

/** The surveys that the participant has done, a few at first. */
export function SurveyHistory() {
  const t = useTranslations('surveyHistory')
  const [length, setLength] = useState(FIRST_LENGTH)
  return (
    <EmbeddableCard
      query={doneQuery(length)}
      title={t('title')}
      headingId="surveys-done"
      lines={2}
      words={{ loading: t('loading'), nothing: t('none'), error: t('error') }}
      isNothing={({ surveyTasks }) => surveyTasks.length === 0}
    >
      {({ surveyTasks, nextPageID }, { isValidating }) => (
        <>
          <List>
            {surveyTasks.map((task) => (
              <DoneItem key={task.id} task={task} />
            ))}
          </List>
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
  const t = useTranslations('surveyHistory')
  const format = useFormatter()
  const done = new Date(task.endDate ?? Number.NaN)
  return (
    <ListItem>
      <h3>{surveyTitle(task)}</h3>
      {Number.isNaN(done.getTime()) ? null : (
        <Muted>
          <DeviceTime>
            {() => t('doneOn', { date: format.dateTime(done, { month: 'short', day: 'numeric' }) })}
          </DeviceTime>
        </Muted>
      )}
    </ListItem>
  )
}
