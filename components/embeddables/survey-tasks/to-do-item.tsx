import { PencilLine } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { DueChip } from './due-chip'
import { type Ending, hasDueDate, surveyTitle } from './survey-tasks-query'
import type { SurveyTask } from './survey-tasks-schema'
import styles from './to-do-item.module.css'

type ToDoItemProps = {
  task: SurveyTask
  /** It is the one to do next. */
  isNext: boolean
  busy: boolean
  ending: Ending | undefined
  onStart: () => void
}

export function ToDoItem({ task, isNext, busy, ending, onStart }: ToDoItemProps) {
  const t = useTranslations('surveyTasks')
  const nameId = `name-${task.id}`
  const buttonId = `button-${task.id}`
  const dueId = `due-${task.id}`
  const words = busy ? t('opening') : task.hasSavedProgress ? t('continue') : t('start')
  return (
    <ListItem className={`${styles.item} ${isNext ? styles.next : ''}`}>
      <div className={styles.what}>
        {isNext ? <p className={styles.label}>{t('next')}</p> : null}
        <h3 id={nameId}>{surveyTitle(task)}</h3>
        {task.surveyDescription ? <Muted>{task.surveyDescription}</Muted> : null}
      </div>
      <div className={styles.chips}>
        {task.hasSavedProgress ? <Chip icon={PencilLine}>{t('inProgress')}</Chip> : null}
        {hasDueDate(task) ? (
          <div id={dueId} className={styles.due}>
            <DueChip task={task} />
          </div>
        ) : null}
      </div>
      {/* Many buttons say "Start": the name of each tells which survey. */}
      <Button
        id={buttonId}
        aria-labelledby={`${buttonId} ${nameId}`}
        aria-describedby={hasDueDate(task) ? dueId : undefined}
        busy={busy}
        onClick={onStart}
        data-press={task.id}
      >
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
