import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { participantOf } from '../delegated/authorization'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { Participant, SavedProgress, SurveyResult, SurveyTask } from '../store/study-records'
import type { SurveyDefinition } from '../survey/definition'
import { surveys } from '../survey/definitions'

/** A survey as one participant meets it. */
export type OpenedSurvey = {
  survey: SurveyDefinition
  participant: Participant
  /** The task that submitting completes. Editing an earlier result completes none. */
  task: SurveyTask | undefined
  /** The earlier result that submitting replaces. */
  edited: SurveyResult | undefined
  event: string | null
}

/**
 * Finds what a request to the survey frame speaks of; `editResultID` outranks `event` (protocol: survey Embeddable).
 * Answers 404 for a survey or a result that does not exist.
 */
export function openSurvey(
  c: Context<SandboxEnv>,
  surveyName: string,
  sandbox: SandboxContext,
): OpenedSurvey {
  const participant = participantOf(c, sandbox)
  const survey = surveys.get(surveyName)
  if (!survey) throw new HTTPException(404, { message: 'The project has no survey of that name.' })
  const results = sandbox.store.resultsOf(participant.id).filter((result) => result.surveyName === surveyName)

  const editResultID = c.req.query('editResultID')
  if (editResultID) {
    const edited = results.find(({ id }) => id === editResultID.toLowerCase())
    if (!edited) throw new HTTPException(404, { message: 'The participant has no survey result of that id.' })
    return { survey, participant, task: undefined, edited, event: edited.event }
  }

  const task = openTaskOf(participant, surveyName, sandbox)
  const event = c.req.query('event') || task?.event || null
  const repeated = survey.entries === 'single' && event !== null
  const edited = repeated ? results.find((result) => result.event === event) : undefined
  return { survey, participant, task, edited, event }
}

/** What the participant finds filled in: what was saved, else what is being edited. */
export function savedProgress({ survey, task, edited }: OpenedSurvey): SavedProgress | null {
  if (task?.savedProgress) return task.savedProgress
  const [first] = survey.steps
  if (!edited || !first) return null
  const answers = edited.answers.map((answer) => [answer.stepIdentifier, answer.answers])
  return { answers: Object.fromEntries(answers), step: first.identifier }
}

/** The unfinished task of a survey; of several, one that was begun, then the one that is due first. */
function openTaskOf(participant: Participant, surveyName: string, { store }: SandboxContext) {
  const urgency = (task: SurveyTask) => task.dueDate?.getTime() ?? Number.POSITIVE_INFINITY
  const tasks = store
    .tasksOf(participant.id)
    .filter((task) => task.surveyName === surveyName && task.status === 'incomplete')
    .sort((a, b) => (urgency(a) < urgency(b) ? -1 : 1))
  return tasks.find((task) => task.savedProgress) ?? tasks[0]
}
