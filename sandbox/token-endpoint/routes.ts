import { Hono } from 'hono'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { authenticateClient } from './client-authentication'
import { grantToken } from './grants'
import { OAuthError } from './oauth-error'
import { recordForm } from './record-form'

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i

/**
 * The token endpoint of MyDataHelps, for service tokens and participant tokens (protocol: token endpoint).
 * Sends no CORS headers: a browser has no business here.
 */
export function tokenEndpoint(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.all('/identityserver/connect/token', async (c) => {
    c.header('Cache-Control', 'no-store, no-cache, max-age=0')
    c.header('Pragma', 'no-cache')
    try {
      if (c.req.method !== 'POST' || !FORM.test(c.req.header('Content-Type') ?? ''))
        throw new OAuthError('invalid_request', 'the request must be a POST of a URL-encoded form')
      const form = new URLSearchParams(await c.req.text())
      recordForm(form, c.get('recorded'))
      if (new Set(form.keys()).size !== form.size)
        throw new OAuthError('invalid_request', 'a form field was sent more than once')
      const client = await authenticateClient(form, sandbox)
      return c.json(grantToken(form, client, sandbox))
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error
      return c.json({ error: error.code, error_description: error.message }, 400)
    }
  })
  return app
}
