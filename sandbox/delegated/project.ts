import { Hono } from 'hono'
import { projectInfo } from '../people/project'
import { preferredLanguage } from '../requests/language'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'

/** `getProjectInfo` of the SDK, in the language of the request (protocol: delegated API). */
export function project(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/project', requireScopesFor(sandbox, 'GET project'), (c) => {
    participantOf(c, sandbox)
    return c.json(projectInfo(preferredLanguage(c.req.header('Accept-Language'))))
  })
  return app
}
