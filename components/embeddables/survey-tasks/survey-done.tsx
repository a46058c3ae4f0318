import { CircleCheckBig } from 'lucide-react'
import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import styles from './survey-done.module.css'
import { byDueDate, type Ending, surveyTitle, toDoQuery } from './survey-tasks-query'

/** The moment after a survey: a tick, thanks, which one it was, and what is next. */
export function SurveyDone({ ending }: { ending: Ending | undefined }) {
  const t = useTranslations('survey')
  const isFirst = (ending?.nth ?? 1) <= 1
  return (
    <div className={ending ? styles.done : styles.waiting}>
      {ending ? <CircleCheckBig aria-hidden className={styles.tick} /> : null}
      <div>
        {/* Always there, because a screen reader tells only what changes in a region that it knows. */}
        <p role="status">
          {ending ? t('completed', { survey: ending.survey }) : null}
          {ending && !isFirst ? ` ${t('nth', { survey: ending.survey, count: ending.nth ?? 1 })}` : null}
        </p>
        <Suspense fallback={null}>{ending ? <Next after={ending.taskID} /> : null}</Suspense>
      </div>
    </div>
  )
}

/** The survey to go on with. Where there is none, the list says so. */
function Next({ after }: { after: string }) {
  const t = useTranslations('surveyTasks')
  const { data } = useMyDataHelps(toDoQuery)
  const [next] = (data?.surveyTasks ?? []).filter(({ id }) => id !== after).toSorted(byDueDate)
  return next ? <p className={styles.next}>{t('upNext', { survey: surveyTitle(next) })}</p> : null
}
