import type { Ref } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Muted } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { EmbeddableError } from '../embeddable-error'
import styles from './survey-tasks.module.css'
import { byDueDate, dueOf, type Ending, type SurveyTask, surveyTitle, toDoQuery } from './survey-tasks-query'

type SurveysToDoProps = {
  /** The ID of the task whose survey is being opened. */
  opening: string | undefined
  onStart: (task: SurveyTask) => void
  ending: Ending | undefined
  headingRef: Ref<HTMLHeadingElement>
}

export function SurveysToDo({ opening, onStart, ending, headingRef }: SurveysToDoProps) {
  const t = useTranslations('surveyTasks')
  const answer = useMyDataHelps(toDoQuery)
  const tasks = answer.data?.surveyTasks.toSorted(byDueDate)
  return (
    <Card title={t('toDoTitle')} headingId="surveys-to-do" headingRef={headingRef}>
      <EndingMessage ending={ending?.outcome === 'completed' ? ending : undefined} />
      <EmbeddableError what={t('error')} answer={answer} />
      {!tasks && !answer.error ? <Skeleton label={t('loading')} lines={4} /> : null}
      {tasks?.length === 0 ? <Muted>{t('nothingToDo')}</Muted> : null}
      {tasks && tasks.length > 0 ? (
        <ul className={styles.list}>
          {tasks.map((task) => (
            <ToDoItem
              key={task.id}
              task={task}
              busy={opening === task.id}
              ending={ending?.taskID === task.id && ending.outcome !== 'completed' ? ending : undefined}
              onStart={() => onStart(task)}
            />
          ))}
        </ul>
      ) : null}
    </Card>
  )
}

type ToDoItemProps = { task: SurveyTask; busy: boolean; ending: Ending | undefined; onStart: () => void }

function ToDoItem({ task, busy, ending, onStart }: ToDoItemProps) {
  const t = useTranslations('surveyTasks')
  const nameId = `survey-${task.id}`
  const words = busy ? t('opening') : task.hasSavedProgress ? t('continue') : t('start')
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <h3 id={nameId}>{surveyTitle(task)}</h3>
        {task.surveyDescription ? <Muted>{task.surveyDescription}</Muted> : null}
        <DueDate task={task} />
        {task.hasSavedProgress ? <p className={styles.tag}>{t('inProgress')}</p> : null}
      </div>
      <Button aria-describedby={nameId} busy={busy} onClick={onStart}>
        {words}
      </Button>
      <EndingMessage ending={ending} />
    </li>
  )
}

/** Always there, because a screen reader tells only what changes in a region that it knows. */
function EndingMessage({ ending }: { ending: Ending | undefined }) {
  const t = useTranslations('survey')
  return (
    <p role="status" className={styles.ending} data-outcome={ending?.outcome}>
      {ending ? t(ending.outcome, { survey: ending.survey }) : null}
    </p>
  )
}

function DueDate({ task }: { task: SurveyTask }) {
  const t = useTranslations('surveyTasks')
  const format = useFormatter()
  const due = dueOf(task, new Date())
  if (!due) return null
  const date = format.dateTime(due.date, { weekday: 'short', month: 'short', day: 'numeric' })
  const time = format.dateTime(due.date, { hour: 'numeric', minute: '2-digit' })
  switch (due.kind) {
    case 'overdue':
      return <p className={styles.overdue}>{t('overdue', { date })}</p>
    case 'today':
      return <p className={styles.today}>{t('dueToday', { time })}</p>
    case 'tomorrow':
      return <Muted>{t('dueTomorrow')}</Muted>
    case 'later':
      return <Muted>{t('due', { date })}</Muted>
  }
}
