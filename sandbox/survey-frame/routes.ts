import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { assetPath } from '../asset-path'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { surveyPage } from '../survey/page'
import { surveyLink } from './survey-link'
import { surveyRequests } from './survey-requests'

const ASSETS = assetPath('survey/assets')
const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** The page in the SDK's survey modal, its files, and its requests (protocol: survey Embeddable). */
export function surveyFrame(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/survey', (c) => surveyPage({ lang: c.req.query('lang') }))
  // The pattern admits plain file names alone, so that no request climbs out of the folder.
  app.get('/survey-frame/assets/:file{[a-z0-9-]+\\.(?:js|css)}', async (c) => {
    const file = c.req.param('file')
    const content = await readFile(join(ASSETS, file), 'utf8').catch(() => null)
    if (content === null) return c.notFound()
    return c.body(content, 200, {
      'Content-Type': CONTENT_TYPES[extname(file)] ?? 'text/plain; charset=utf-8',
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    })
  })
  app.route('/', surveyLink(sandbox))
  app.route('/', surveyRequests(sandbox))
  return app
}
