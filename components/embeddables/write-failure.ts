import type { SessionErrorCode } from '@/components/participant-session'

/**
 * Why something was not done that a participant wanted done: the key of its words under `writeFailure`. What is read is
 * tried again by itself, and says so; what is written waits for the participant.
 */
export type WriteFailure = 'offline' | 'unavailable' | 'busy' | 'forbidden' | 'other'

export function writeFailureOf(code: SessionErrorCode): WriteFailure {
  if (code === 'offline' || code === 'unavailable' || code === 'forbidden') return code
  return code === 'rate_limited' ? 'busy' : 'other'
}
