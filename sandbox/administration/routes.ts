import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { PROJECT_ID } from '../people/project'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { requireServiceToken } from './authentication'
import { deviceDataPoints } from './device-data-points'
import { dataExports } from './exports'
import { externalAccounts } from './external-accounts'
import { notifications } from './notifications'
import { participants } from './participants'
import { surveyResults } from './survey-results'
import { surveyTasks } from './survey-tasks'

const PROJECT = '/api/v1/administration/projects/:projectID'

/**
 * The REST API for a project's own server, with a service token (protocol: REST administration API).
 * Sends no CORS headers: a browser has no business here.
 */
export function administration(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.use('/api/v1/administration/*', requireServiceToken(sandbox))
  app.use(`${PROJECT}/*`, async (c, next) => {
    // Not 404: a mistyped project must not read as "this person is not a participant".
    if (c.req.param('projectID').toLowerCase() !== PROJECT_ID)
      throw new HTTPException(403, { message: 'The service account has no access to that project.' })
    await next()
  })

  const parts = [
    participants,
    surveyTasks,
    surveyResults,
    notifications,
    deviceDataPoints,
    externalAccounts,
    dataExports,
  ]
  for (const part of parts) app.route(PROJECT, part(sandbox))
  return app
}
