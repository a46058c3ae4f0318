import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { RecordedRequest } from '../store/recorded-requests'

/** What the browser asks for by itself, and what steers the sandbox, would only stand in a reader's way. */
const NOT_RECORDED =
  /^\/+($|sandbox|survey-frame\/+assets|project|Content|favicon\.ico|api\/v1\/delegated\/externalaccountproviders\/\d+\/logo)(\/|$)/
/** The part of an address after which a secret follows: whoever has it acts as the participant. */
const SECRET_PATHS = /^(\/+(?:connect-account|file-storage|mydatahelps)\/+)[^/]+/
/** Nobody should send these in an address; whoever does so by mistake must not find them in the record. */
const SECRET_PARAMETERS: ReadonlySet<string> = new Set([
  'access_token',
  'token',
  'client_assertion',
  'client_secret',
])

/** Notes down every request before it is handled, and its status after; the handlers add what they learn. */
export function recordRequests({ clock, requests }: SandboxContext) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const recorded = describe(c, clock.now())
    c.set('recorded', recorded)
    if (c.req.method !== 'OPTIONS' && !NOT_RECORDED.test(recorded.path)) requests.add(recorded)
    await next()
    recorded.status = c.res.status
  })
}

function describe(c: Context<SandboxEnv>, now: Date): RecordedRequest {
  const { pathname, searchParams } = new URL(c.req.url)
  const query = [...searchParams].map(([name, value]) => [
    name,
    SECRET_PARAMETERS.has(name) ? '[redacted]' : value,
  ])
  return {
    at: now.toISOString(),
    method: c.req.method,
    path: pathname.replace(SECRET_PATHS, '$1[redacted]'),
    status: null,
    query: Object.fromEntries(query),
  }
}
