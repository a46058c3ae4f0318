import { SessionError } from './errors'
import { answerOf, TIMEOUT_MS } from './own-server'
import { passedTime } from './passed-time'

/**
 * How long somebody stays signed in, in milliseconds from now: whatever anybody does, and if nobody does anything in any
 * tab; null where that does not end it. The server counts; a page only knows when to ask.
 */
export type LifeLeft = { endsIn: number; idleIn: number | null }
/** The same as times, by the count of `passedTime`. */
export type SessionLife = { endsAt: number; idleAt: number }

/** `idle`: nobody has done anything for a while, and one press is enough. `end`: no press helps. */
export type Warning = 'idle' | 'end'

const IDLE_WARNING_MS = 60_000
const END_WARNING_MS = 10 * 60_000
/** The server tells whole seconds, rounded up. */
const ROUNDING_MS = 1_000

export function lifeOf({ endsIn, idleIn }: LifeLeft): SessionLife {
  const now = passedTime()
  return { endsAt: now + endsIn, idleAt: idleIn === null ? Number.POSITIVE_INFINITY : now + idleIn }
}

/** From when on each warning is due. A minute before, or where the whole idle time is little, a third of it. */
export function warningTimes({ endsAt, idleAt }: SessionLife, idleMs: number): Record<Warning, number> {
  return { idle: idleAt - Math.min(IDLE_WARNING_MS, idleMs / 3), end: endsAt - END_WARNING_MS }
}

/** What is to be warned of now. Of the end one warns once: `endTold`. */
export function warningOf(
  life: SessionLife,
  { idleMs, endTold, now }: { idleMs: number; endTold: boolean; now: number },
): Warning | undefined {
  const times = warningTimes(life, idleMs)
  if (now >= times.idle - ROUNDING_MS) return 'idle'
  return now >= times.end - ROUNDING_MS && !endTold ? 'end' : undefined
}

/**
 * Asks the server how long the session lasts; with `activity`, says that somebody is there, and whether a survey is open,
 * whose keys nobody here can see. Throws `SessionError`.
 */
export async function askSession(
  userKey: string,
  activity?: { surveyOpen?: boolean | undefined },
): Promise<LifeLeft> {
  const answer = fetch('/api/session', {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { 'X-Signed-In-As': userKey },
    ...(activity ? { method: 'POST', body: JSON.stringify({ survey_open: activity.surveyOpen }) } : {}),
  })
  const { ends_in, idle_in } = await answerOf(answer)
  if (typeof ends_in !== 'number' || (typeof idle_in !== 'number' && idle_in !== null))
    throw new SessionError('unavailable')
  return { endsIn: ends_in * 1000, idleIn: idle_in === null ? null : idle_in * 1000 }
}
