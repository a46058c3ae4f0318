import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../server/context'
import type { SurveyAnswer, SurveyResult } from '../store/study-records'
import type { SurveyAnswers, SurveyDefinition } from '../survey/definition'
import { keepPhotos } from './keep-photos'
import type { OpenedSurvey } from './opened-survey'

/** Stores answers that have been checked, completes the task if there is one, and gives the result's ID. */
export function submitSurvey(opened: OpenedSurvey, answers: SurveyAnswers, sandbox: SandboxContext): string {
  const now = sandbox.clock.now()
  const { survey, task, edited } = opened
  const result = edited ?? newResult(opened, now)
  result.answers = answeredSteps(survey, answers, now)
  result.date = now
  result.surveyVersion = survey.version
  if (!edited) sandbox.store.addResult(result)
  keepPhotos(result, sandbox)
  if (task) {
    task.status = 'complete'
    task.endDate = now
    task.modifiedDate = now
    task.savedProgress = null
  }
  return result.id
}

function newResult({ survey, participant, task, event }: OpenedSurvey, now: Date): SurveyResult {
  return {
    id: randomUUID(),
    participantID: participant.id,
    surveyName: survey.name,
    surveyVersion: survey.version,
    taskID: task?.id ?? null,
    event,
    schedule: task?.schedule ?? null,
    date: now,
    insertedDate: now,
    answers: [],
  }
}

function answeredSteps(survey: SurveyDefinition, answers: SurveyAnswers, now: Date): SurveyAnswer[] {
  return survey.steps
    .map((step) => ({ step, values: answers[step.identifier] ?? [] }))
    .filter(({ values }) => values.length > 0)
    .map(({ step, values }) => ({
      id: randomUUID(),
      stepIdentifier: step.identifier,
      type: step.type,
      answers: values,
      date: now,
      insertedDate: now,
    }))
}
