import { discover } from '@/lib/auth'
import { myDataHelps } from '@/lib/mydatahelps-client'
import { redis } from '@/lib/store'

/** A monitor, or a stranger, may ask as often as it likes; those who are asked hear of it every ten seconds. */
const REMEMBER_MS = 10_000

type State = 'ok' | 'unavailable'
type Readiness = { mydatahelps: State; identity_provider: State; redis?: State }

let last: { at: number; answer: Promise<Readiness> } | undefined

/**
 * Ready: those that this app depends on answer it. 200 or 503, with a line for each. Redis has a line where there is one, and
 * does not decide: without it each instance goes on with its own memory, and all of them would be taken out at once.
 */
export async function GET(): Promise<Response> {
  if (!last || Date.now() - last.at > REMEMBER_MS) last = { at: Date.now(), answer: ask() }
  const checks = await last.answer
  const ready = checks.mydatahelps === 'ok' && checks.identity_provider === 'ok'
  return Response.json(
    { status: ready ? 'ok' : 'unavailable', checks },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}

async function ask(): Promise<Readiness> {
  const [mydatahelps, identityProvider, redisAnswer] = await Promise.allSettled([
    myDataHelps().check(),
    discover(),
    redis()?.ping(),
  ])
  return {
    mydatahelps: stateOf(mydatahelps),
    identity_provider: stateOf(identityProvider),
    ...(redis() ? { redis: stateOf(redisAnswer) } : {}),
  }
}

function stateOf(result: PromiseSettledResult<unknown>): State {
  return result.status === 'fulfilled' ? 'ok' : 'unavailable'
}
