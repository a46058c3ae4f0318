import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { readBody } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { type SurveyAnswers, surveyAnswersSchema } from '../survey/definition'
import { validateAnswers } from '../survey/validate'
import { requireSurveyAccess } from './access'
import { type OpenedSurvey, openSurvey, savedProgress } from './opened-survey'
import { submitSurvey } from './submit-survey'
import { surveyPhotos } from './survey-photos'

const progressSchema = z.strictObject({ answers: surveyAnswersSchema, step: z.string() })
const submissionSchema = z.strictObject({
  answers: surveyAnswersSchema,
  /** The page's own name for these answers; the same again means "in case you did not get them". */
  submissionID: z.string().min(1).max(100).optional(),
})

/** What the survey page asks for. The sandbox's own invention: the real page's requests are not public. */
export function surveyRequests(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.use('/survey-frame/surveys/:surveyName/*', requireSurveyAccess(sandbox))

  app.get('/survey-frame/surveys/:surveyName', (c) => {
    const opened = openSurvey(c, c.req.param('surveyName'), sandbox)
    return c.json({
      participantID: opened.participant.id,
      survey: opened.survey,
      saved: savedProgress(opened),
      canSave: opened.task !== undefined,
    })
  })

  app.put('/survey-frame/surveys/:surveyName/progress', async (c) => {
    const progress = await readBody(c, progressSchema)
    const { survey, task } = openSurvey(c, c.req.param('surveyName'), sandbox)
    if (!task) throw new HTTPException(409, { message: 'There is no open task to keep the progress in.' })
    if (!survey.steps.some(({ identifier }) => identifier === progress.step))
      throw new HTTPException(400, { message: 'The survey has no step of that identifier.' })
    task.savedProgress = progress
    task.modifiedDate = sandbox.clock.now()
    return c.body(null, 204)
  })

  app.delete('/survey-frame/surveys/:surveyName/progress', (c) => {
    const { task } = openSurvey(c, c.req.param('surveyName'), sandbox)
    if (task?.savedProgress) {
      task.savedProgress = null
      task.modifiedDate = sandbox.clock.now()
    }
    return c.body(null, 204)
  })

  app.post('/survey-frame/surveys/:surveyName/results', async (c) => {
    const { answers, submissionID } = await readBody(c, submissionSchema)
    const opened = submittedBefore(openSurvey(c, c.req.param('surveyName'), sandbox), submissionID, sandbox)
    const { survey, participant } = opened
    const problem =
      validateAnswers(survey, answers, sandbox.clock.now().getTime()) ??
      missingPhoto(opened, answers, sandbox)
    if (problem) throw new HTTPException(400, { message: problem })
    const surveyResultID = submitSurvey(opened, answers, sandbox)
    if (submissionID !== undefined)
      sandbox.store.submissions.remember(participant.id, submissionID, surveyResultID)
    return c.json({ surveyResultID }, 201)
  })

  app.route('/', surveyPhotos(sandbox))
  return app
}

/** A submission that came before: its result is edited, and no further task is completed. */
function submittedBefore(
  opened: OpenedSurvey,
  submissionID: string | undefined,
  { store }: SandboxContext,
): OpenedSurvey {
  const { participant } = opened
  const resultID = submissionID && store.submissions.resultOf(participant.id, submissionID)
  const edited = store.resultsOf(participant.id).find(({ id }) => id === resultID)
  return edited ? { ...opened, task: undefined, edited } : opened
}

function missingPhoto(
  { survey, participant }: OpenedSurvey,
  answers: SurveyAnswers,
  { store }: SandboxContext,
) {
  const missing = survey.steps.find(
    ({ identifier, type }) =>
      type === 'photo' &&
      answers[identifier]?.some((name) => store.photos.find(participant.id, name) === undefined),
  )
  return missing ? `The photo for "${missing.identifier}" was not sent, or is no longer kept.` : null
}
