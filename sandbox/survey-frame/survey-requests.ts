import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { SandboxContext, SandboxEnv } from '../context'
import { requireScopes } from '../delegated/authorization'
import { readBody } from '../request-input'
import { surveyAnswersSchema } from '../survey/definition'
import { validateAnswers } from '../survey/validate'
import { openSurvey, savedProgress } from './opened-survey'
import { submitSurvey } from './submit-survey'

/** What a survey frame most likely needs on the real service, where it is not published. */
const FRAME_SCOPES = [
  'Participant:read',
  'SurveyTasks:read',
  'SurveyAnswers:read',
  'SurveyResults:write',
  'Project:read',
]

const progressSchema = z.strictObject({ answers: surveyAnswersSchema, step: z.string() })
const submissionSchema = z.strictObject({ answers: surveyAnswersSchema })

/** What the survey page asks for. The sandbox's own invention: the real page's requests are not public. */
export function surveyRequests(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.use('/survey-frame/surveys/*', requireScopes(sandbox, ...FRAME_SCOPES))

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
    const { answers } = await readBody(c, submissionSchema)
    const opened = openSurvey(c, c.req.param('surveyName'), sandbox)
    const problem = validateAnswers(opened.survey, answers, sandbox.clock.now().getTime())
    if (problem) throw new HTTPException(400, { message: problem })
    return c.json({ surveyResultID: submitSurvey(opened, answers, sandbox) }, 201)
  })

  return app
}
