import type { Ref } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useEarlyPress } from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import { DeviceTime } from '@/components/ui/device-time'
import { List, ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { EmbeddableCard } from '../embeddable-card'
import styles from './survey-tasks.module.css'
import {
  byDueDate,
  type Due,
  dueOf,
  type Ending,
  hasDueDate,
  surveyTitle,
  toDoQuery,
} from './survey-tasks-query'
import type { SurveyTask } from './survey-tasks-schema'

type SurveysToDoProps = {
  /** The ID of the task whose survey is being opened. */
  opening: string | undefined
  onStart: (task: SurveyTask) => void
  ending: Ending | undefined
  headingRef: Ref<HTMLHeadingElement>
}

export function SurveysToDo({ opening, onStart, ending, headingRef }: SurveysToDoProps) {
  const t = useTranslations('surveyTasks')
  return (
    <EmbeddableCard
      query={toDoQuery}
      title={t('toDoTitle')}
      headingId="surveys-to-do"
      headingRef={headingRef}
      lines={4}
      words={{ loading: t('loading'), nothing: t('nothingToDo'), error: t('error') }}
      isNothing={({ surveyTasks }) => surveyTasks.length === 0}
      top={<EndingMessage ending={ending?.outcome === 'completed' ? ending : undefined} />}
    >
      {({ surveyTasks }) => (
        <ToDoList
          tasks={surveyTasks.toSorted(byDueDate)}
          opening={opening}
          ending={ending}
          onStart={onStart}
        />
      )}
    </EmbeddableCard>
  )
}

type ToDoListProps = Omit<SurveysToDoProps, 'headingRef'> & { tasks: SurveyTask[] }

function ToDoList({ tasks, opening, ending, onStart }: ToDoListProps) {
  useEarlyPress((taskID) => {
    const task = tasks.find(({ id }) => id === taskID)
    if (task) onStart(task)
  })
  return (
    <List>
      {tasks.map((task) => (
        <ToDoItem
          key={task.id}
          task={task}
          busy={opening === task.id}
          ending={ending?.taskID === task.id && ending.outcome !== 'completed' ? ending : undefined}
          onStart={() => onStart(task)}
        />
      ))}
    </List>
  )
}

type ToDoItemProps = { task: SurveyTask; busy: boolean; ending: Ending | undefined; onStart: () => void }

function ToDoItem({ task, busy, ending, onStart }: ToDoItemProps) {
  const t = useTranslations('surveyTasks')
  const nameId = `survey-${task.id}`
  const words = busy ? t('opening') : task.hasSavedProgress ? t('continue') : t('start')
  return (
    <ListItem className={styles.item}>
      <div className={styles.what}>
        <h3 id={nameId}>{surveyTitle(task)}</h3>
        {task.surveyDescription ? <Muted>{task.surveyDescription}</Muted> : null}
        {task.hasSavedProgress ? <p className={styles.tag}>{t('inProgress')}</p> : null}
      </div>
      <DueDate task={task} />
      <Button aria-describedby={nameId} busy={busy} onClick={onStart} data-press={task.id}>
        {words}
      </Button>
      <EndingMessage ending={ending} />
    </ListItem>
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

const DUE_STYLES = {
  overdue: styles.overdue,
  today: styles.today,
  tomorrow: styles.later,
  later: styles.later,
}

function DueDate({ task }: { task: SurveyTask }) {
  const t = useTranslations('surveyTasks')
  const format = useFormatter()
  const words = ({ kind, date }: Due) => {
    if (kind === 'today')
      return t('dueToday', { time: format.dateTime(date, { hour: 'numeric', minute: '2-digit' }) })
    if (kind === 'tomorrow') return t('dueTomorrow')
    const day = format.dateTime(date, { weekday: 'short', month: 'short', day: 'numeric' })
    return kind === 'overdue' ? t('overdue', { date: day }) : t('due', { date: day })
  }
  if (!hasDueDate(task)) return null
  return (
    <p className={styles.due}>
      <DeviceTime>
        {(now) => {
          const due = dueOf(task, now)
          return due ? <span className={DUE_STYLES[due.kind]}>{words(due)}</span> : null
        }}
      </DeviceTime>
    </p>
  )
}
