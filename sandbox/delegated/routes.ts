import { Hono } from 'hono'
import type { SandboxContext, SandboxEnv } from '../context'
import { notifications } from './notifications'
import { participant } from './participant'
import { project } from './project'
import { surveyAnswers } from './survey-answers'
import { surveyResults } from './survey-results'
import { surveyTasks } from './survey-tasks'

/** The API that the SDK calls from a browser with a participant token (protocol: delegated API). */
export function delegated(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  const parts = [participant, project, surveyTasks, surveyAnswers, surveyResults, notifications]
  for (const part of parts) app.route('/api/v1/delegated', part(sandbox))
  return app
}
