import type { Context, Next } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { broken, firstHalf, givenAnswer, proxyPage, replaceBody, silentFrame } from './answers'
import { drop, hang, pause, sendHalf } from './connection'
import type { RequestRule } from './rule'
import { struckRequest } from './struck-request'

/** What steers the sandbox must work while everything else fails. */
const STEERING = /^\/(sandbox(\/.*)?)?$/
/** Where a form says whom a request is about, or what somebody decided. */
const FORMS = /^\/(identityserver|connect-account)\//

/** The rules that decide what becomes of a request. */
type ActingRule = Exclude<RequestRule, { effect: 'delay' | 'no-cors' }>

const BODIES = { 'broken-body': broken, 'truncated-body': firstHalf, 'empty-body': () => '' }

/** Makes requests fail as the rules say. Of several rules that fit, the delays add up, and the first other one acts. */
export function strikeRequests(sandbox: SandboxContext) {
  const { faults } = sandbox
  return createMiddleware<SandboxEnv>(async (c, next) => {
    if (STEERING.test(c.req.path)) return next()
    const form = FORMS.test(c.req.path) ? new URLSearchParams(await c.req.text()) : undefined
    const request = struckRequest(c, sandbox, form)
    for (const rule of faults.strike(request, (effect) => effect !== 'no-cors')) {
      const { changed } = faults
      noteDown(c, rule)
      if (rule.delayMilliseconds) await pause(rule.delayMilliseconds, changed)
      if (rule.effect !== 'delay' && rule.effect !== 'no-cors') return act(c, next, rule, changed)
    }
    return next()
  })
}

/** Takes the CORS headers off the answers that the rules say, preflights included: stands outside of what adds them. */
export function stripCors(sandbox: SandboxContext) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    if (STEERING.test(c.req.path)) return next()
    const request = struckRequest(c, sandbox)
    const [rule] = sandbox.faults.strike(request, (effect) => effect === 'no-cors')
    if (!rule) return next()
    noteDown(c, rule)
    if (rule.delayMilliseconds) await pause(rule.delayMilliseconds, sandbox.faults.changed)
    await next()
    for (const name of [...c.res.headers.keys()])
      if (name.startsWith('access-control-')) c.res.headers.delete(name)
  })
}

async function act(
  c: Context<SandboxEnv>,
  next: Next,
  rule: ActingRule,
  changed: AbortSignal,
): Promise<Response | undefined> {
  switch (rule.effect) {
    case 'status':
      return givenAnswer(rule)
    case 'html-body':
      return proxyPage(rule.status)
    case 'frame-never-answers':
      return silentFrame()
    case 'tokens-refused':
    case 'tokens-revoked':
      c.header('WWW-Authenticate', 'Bearer')
      throw new HTTPException(401, { message: 'The access token is expired or revoked.' })
    case 'frame-never-loads':
    case 'consent-never-returns':
      return hang(c, changed)
    case 'drop':
    case 'hang':
      if (rule.when === 'during') {
        await next()
        await sendHalf(c)
      }
      return rule.effect === 'drop' ? drop(c) : hang(c, changed)
    default:
      await next()
      await replaceBody(c, BODIES[rule.effect])
      return undefined
  }
}

/** So that a reader of the record can tell a simulated failure from a real one. */
function noteDown(c: Context<SandboxEnv>, { effect }: RequestRule): void {
  const recorded = c.get('recorded')
  recorded.faults = [...(recorded.faults ?? []), effect]
}
