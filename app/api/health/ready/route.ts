import { discover } from '@/lib/auth'
import { myDataHelps } from '@/lib/mydatahelps-client'

/** A monitor, or a stranger, may ask as often as it likes; those who are asked hear of it every ten seconds. */
const REMEMBER_MS = 10_000

type Readiness = { mydatahelps: 'ok' | 'unavailable'; identity_provider: 'ok' | 'unavailable' }

let last: { at: number; answer: Promise<Readiness> } | undefined

/** Ready: those that this app depends on answer it. 200 or 503, with a line for each. */
export async function GET(): Promise<Response> {
  if (!last || Date.now() - last.at > REMEMBER_MS) last = { at: Date.now(), answer: ask() }
  const checks = await last.answer
  const ready = Object.values(checks).every((state) => state === 'ok')
  return Response.json(
    { status: ready ? 'ok' : 'unavailable', checks },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}

async function ask(): Promise<Readiness> {
  const [mydatahelps, identityProvider] = await Promise.allSettled([myDataHelps().check(), discover()])
  return { mydatahelps: stateOf(mydatahelps), identity_provider: stateOf(identityProvider) }
}

function stateOf(result: PromiseSettledResult<unknown>): 'ok' | 'unavailable' {
  return result.status === 'fulfilled' ? 'ok' : 'unavailable'
}
