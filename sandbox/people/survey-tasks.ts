import { guid } from '../lives/seed'
import type { Participant, Schedule, SurveyResult, SurveyTask } from '../store/study-records'
import { surveyNamed } from '../store/survey-named'
import type { SurveyAnswers } from '../survey/definition'

export const daily: Schedule = {
  id: guid('schedule/daily'),
  name: 'Daily check-ins',
  category: 'Daily',
  interval: 1,
  intervalType: 'days',
}

export const weekly: Schedule = {
  id: guid('schedule/weekly'),
  name: 'Weekly check-ins',
  category: 'Weekly',
  interval: 1,
  intervalType: 'weeks',
}

export type Assignment = {
  surveyName: string
  schedule: Schedule | null
  startDate: Date
  dueDate: Date | null
}

/** A survey that someone has been asked to do. `key` tells the participant's tasks apart. */
export function openTask(participant: Participant, key: string, assignment: Assignment): SurveyTask {
  const path = `${participant.participantIdentifier}/${key}`
  return {
    id: guid(`task/${path}`),
    participantID: participant.id,
    linkIdentifier: guid(`task-link/${path}`),
    event: null,
    status: 'incomplete',
    endDate: null,
    insertedDate: assignment.startDate,
    modifiedDate: assignment.startDate,
    savedProgress: null,
    ...assignment,
  }
}

/** The same task, ended: done, or closed because its time ran out. */
export function endedTask(task: SurveyTask, status: 'complete' | 'closed', endDate: Date): SurveyTask {
  return { ...task, status, endDate, modifiedDate: endDate }
}

/** What was answered when a task was done. */
export function resultOf(task: SurveyTask, date: Date, answers: SurveyAnswers): SurveyResult {
  const survey = surveyNamed(task.surveyName)
  const insertedDate = new Date(date.getTime() + 2000)
  return {
    id: guid(`result/${task.id}`),
    participantID: task.participantID,
    surveyName: task.surveyName,
    surveyVersion: survey.version,
    taskID: task.id,
    event: task.event,
    schedule: task.schedule,
    date,
    insertedDate,
    answers: survey.steps
      .map((step) => ({ step, values: answers[step.identifier] ?? [] }))
      .filter(({ values }) => values.length > 0)
      .map(({ step, values }) => ({
        id: guid(`answer/${task.id}/${step.identifier}`),
        stepIdentifier: step.identifier,
        type: step.type,
        answers: values,
        date,
        insertedDate,
      })),
  }
}
