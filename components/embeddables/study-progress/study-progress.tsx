'use client'

import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { useMyDataHelps } from '@/components/participant-session'
import { Card } from '@/components/ui/card'
import { Failure } from '../embeddable-card'
import styles from './study-progress.module.css'
import { progressQuery } from './study-progress-query'

/**
 * How far the participant has come, by an endpoint of the study's own. It stands last on a page, and takes no room
 * until there is an answer: most projects have no such endpoint, and then nothing is missing.
 */
export function StudyProgress() {
  const t = useTranslations('studyProgress')
  const answer = useMyDataHelps(progressQuery)
  const { data, error } = answer
  const isAbsent = error?.code === 'not_found' || error?.code === 'forbidden'
  if (isAbsent || (!data && !error)) return null
  return (
    <Card title={t('title')} headingId="study-progress">
      <Failure what={t('error')} answer={answer} />
      {data ? (
        <dl className={styles.figures}>
          <Figure words={t('done')} figure={data.surveysDone} />
          {data.surveysToDo != null ? <Figure words={t('toDo')} figure={data.surveysToDo} /> : null}
          {data.weeklySurveyGoal != null ? <Figure words={t('goal')} figure={data.weeklySurveyGoal} /> : null}
        </dl>
      ) : null}
    </Card>
  )
}

function Figure({ words, figure }: { words: string; figure: number }) {
  const { number } = useDates()
  return (
    <div className={styles.figure}>
      <dt>{words}</dt>
      <dd>{number(figure)}</dd>
    </div>
  )
}
