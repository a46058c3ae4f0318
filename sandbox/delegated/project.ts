import { Hono } from 'hono'
import type { SandboxContext, SandboxEnv } from '../context'
import { preferredLanguage } from '../language'
import { projectInfo } from '../people/project'
import { participantOf, requireScopes } from './authorization'

/** `getProjectInfo` of the SDK, in the language of the request (protocol: delegated API). */
export function project(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/project', requireScopes(sandbox, 'Project:read'), (c) => {
    participantOf(c, sandbox)
    return c.json(projectInfo(preferredLanguage(c.req.header('Accept-Language'))))
  })
  return app
}
