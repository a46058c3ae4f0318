import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { oneOf } from '../requests/query-values'
import { readBody, readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'

/** Where the goal is kept: the study's staff see it among the participant's custom fields. */
const GOAL_FIELD = 'WeeklySurveyGoal'

const querySchema = z.object({ format: oneOf(['json', 'text']).default('json') })
const goalSchema = z.object({ weeklySurveyGoal: z.int().min(1).max(21) })

/**
 * `invokeCustomApi` of the SDK (protocol: delegated API). Custom APIs are a project's own; this project has one,
 * `StudyProgress`: GET tells how many surveys are done and to do, as JSON or, with `format=text`, as a sentence; POST
 * sets a goal.
 */
export function customApis(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.use('/custom/*', requireScopesFor(sandbox, 'ANY custom/{name}'))

  app.get('/custom/StudyProgress', (c) => {
    const { format } = readQuery(c, querySchema)
    const { id, customFields } = participantOf(c, sandbox)
    const tasks = sandbox.store.tasksOf(id)
    const surveysDone = tasks.filter(({ status }) => status === 'complete').length
    const surveysToDo = tasks.filter(({ status }) => status === 'incomplete').length
    if (format === 'text') return c.text(`${surveysDone} surveys done, ${surveysToDo} to do.`)
    const goal = customFields[GOAL_FIELD]
    return c.json({ surveysDone, surveysToDo, weeklySurveyGoal: goal === undefined ? null : Number(goal) })
  })

  app.post('/custom/StudyProgress', async (c) => {
    const goal = await readBody(c, goalSchema)
    const participant = participantOf(c, sandbox)
    participant.customFields = { ...participant.customFields, [GOAL_FIELD]: String(goal.weeklySurveyGoal) }
    return c.json(goal)
  })

  app.all('/custom/StudyProgress', () => {
    throw new HTTPException(405, { message: 'StudyProgress answers GET and POST.' })
  })

  app.all('/custom/*', () => {
    throw new HTTPException(404, { message: 'The project has no custom API of that name.' })
  })

  return app
}
