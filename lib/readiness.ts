/** A monitor, or a stranger, may ask as often as it likes; those who are asked hear of it every ten seconds. */
const REMEMBER_MS = 10_000

type State = 'ok' | 'unavailable'

/**
 * Answers whether those that this server depends on answer it: 200 or 503, with a line for each. Redis has a line where there is
 * one, and does not decide: without it each instance goes on with its own memory, and all of them would be taken out at once.
 */
export function createReadiness(
  parties: {
    mydatahelps: () => Promise<unknown>
    identity_provider: () => Promise<unknown>
    redis?: () => Promise<unknown>
  },
  now: () => number,
): () => Promise<Response> {
  let last: { at: number; checks: Promise<Record<string, State>> } | undefined

  async function ask(): Promise<Record<string, State>> {
    const asked = Object.entries(parties).map(async ([name, check]) => [name, await stateOf(check)] as const)
    return Object.fromEntries(await Promise.all(asked))
  }

  return async () => {
    if (!last || now() - last.at > REMEMBER_MS) last = { at: now(), checks: ask() }
    const checks = await last.checks
    const isReady = checks.mydatahelps === 'ok' && checks.identity_provider === 'ok'
    return Response.json(
      { status: isReady ? 'ok' : 'unavailable', checks },
      { status: isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
    )
  }
}

async function stateOf(check: () => Promise<unknown>): Promise<State> {
  try {
    await check()
    return 'ok'
  } catch {
    return 'unavailable'
  }
}
