'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type SurveyOutcome, useParticipantSession } from '@/components/participant-session'
import styles from './survey-tasks.module.css'
import { type SurveyTask, surveyTitle } from './survey-tasks-query'
import { SurveysDone } from './surveys-done'
import { SurveysToDo } from './surveys-to-do'

/** The surveys that the participant has to do, each with a button that opens it, and those that are done. */
export function SurveyTasks() {
  const t = useTranslations('survey')
  const { openSurvey } = useParticipantSession()
  const [opening, setOpening] = useState<string>()
  const [last, setLast] = useState<{ survey: string; outcome: SurveyOutcome }>()
  const heading = useRef<HTMLHeadingElement>(null)

  async function start(task: SurveyTask): Promise<void> {
    const survey = surveyTitle(task)
    setOpening(task.id)
    setLast(undefined)
    const outcome = await openSurvey({ name: task.surveyName, title: survey })
    setOpening(undefined)
    setLast({ survey, outcome })
    // The button that was pressed goes away with the survey, and focus must not be lost with it.
    if (outcome === 'completed') heading.current?.focus()
  }

  const message = (
    <p role="status" className={styles.outcome} data-outcome={last?.outcome}>
      {last ? t(last.outcome, { survey: last.survey }) : null}
    </p>
  )
  return (
    <>
      <SurveysToDo opening={opening} onStart={start} headingRef={heading} message={message} />
      <SurveysDone />
    </>
  )
}
