import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { useEarlyPress } from '@/components/participant-session'
import { List } from '@/components/ui/list'
import { EmbeddableCard } from '../embeddable-card'
import { SurveyDone } from './survey-done'
import { byDueDate, type Ending, toDoQuery } from './survey-tasks-query'
import type { SurveyTask } from './survey-tasks-schema'
import { ToDoItem } from './to-do-item'

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
      lines={6}
      words={{ loading: t('loading'), nothing: t('nothingToDo'), error: t('error') }}
      isNothing={({ surveyTasks }) => surveyTasks.length === 0}
      top={<SurveyDone ending={ending?.outcome === 'completed' ? ending : undefined} />}
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

/** The one that is due first is the next one, and large; the others are rows. */
function ToDoList({ tasks, opening, ending, onStart }: ToDoListProps) {
  const taskOf = (taskID: string) => tasks.find(({ id }) => id === taskID)
  useEarlyPress(
    (taskID) => taskOf(taskID) !== undefined,
    (taskID) => {
      const task = taskOf(taskID)
      if (task) onStart(task)
    },
  )
  return (
    <List>
      {tasks.map((task, index) => (
        <ToDoItem
          key={task.id}
          task={task}
          isNext={index === 0}
          busy={opening === task.id}
          ending={ending?.taskID === task.id && ending.outcome !== 'completed' ? ending : undefined}
          onStart={() => onStart(task)}
        />
      ))}
    </List>
  )
}
