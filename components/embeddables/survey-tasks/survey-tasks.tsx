'use client'

import { useRef, useState } from 'react'
import { useParticipantSession } from '@/components/participant-session'
import { type Ending, surveyTitle } from './survey-tasks-query'
import type { SurveyTask } from './survey-tasks-schema'
import { SurveysToDo } from './surveys-to-do'

/** The surveys that the participant has to do, each with a button that opens it. */
export function SurveyTasks() {
  const { openSurvey } = useParticipantSession()
  const [opening, setOpening] = useState<string>()
  const [ending, setEnding] = useState<Ending>()
  // Two presses can come before the first one shows.
  const busy = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)

  async function start(task: SurveyTask): Promise<void> {
    if (busy.current) return
    busy.current = true
    const survey = surveyTitle(task)
    setOpening(task.id)
    setEnding(undefined)
    const outcome = await openSurvey({ name: task.surveyName, title: survey })
    busy.current = false
    setOpening(undefined)
    setEnding({ taskID: task.id, survey, outcome })
    // The button that was pressed goes away with the survey, and focus must not be lost with it.
    if (outcome === 'completed') heading.current?.focus()
  }

  return <SurveysToDo opening={opening} onStart={start} ending={ending} headingRef={heading} />
}
