'use client'

import { useRef, useState } from 'react'
import { useParticipantSession } from '@/components/participant-session'
import { type Ending, surveyTitle } from './survey-tasks-query'
import type { SurveyTask } from './survey-tasks-schema'
import { SurveysToDo } from './surveys-to-do'
import { timesDone } from './times-done'

/** The surveys that the participant has to do, each with a button that opens it. */
export function SurveyTasks() {
  const { call, openSurvey } = useParticipantSession()
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
    // Asked while the survey is open: afterwards MyDataHelps may take a moment to count this one as well.
    let before: number | undefined
    void timesDone(call, task.surveyName).then((times) => {
      before = times
    })
    const outcome = await openSurvey({
      name: task.surveyName,
      title: survey,
      hasSavedProgress: task.hasSavedProgress ?? false,
    })
    busy.current = false
    setOpening(undefined)
    setEnding({ taskID: task.id, survey, outcome, nth: before === undefined ? undefined : before + 1 })
    // The button that was pressed goes away with the survey, and focus must not be lost with it.
    if (outcome === 'completed') heading.current?.focus()
  }

  return <SurveysToDo opening={opening} onStart={start} ending={ending} headingRef={heading} />
}
