import type { SessionError } from './errors'
import type { ParticipantToken } from './renewal'

export type EndReason = 'signed_out' | 'expired' | 'withdrawn'

/** What a participant can meet. Each has its screen. There is a token in `ready`, in `renewing`, and in `interrupted` where it says `connected`. */
export type SessionState =
  | { status: 'ready' }
  | { status: 'renewing' }
  | { status: 'interrupted'; cause: 'offline' | 'unavailable'; connected: boolean }
  | { status: 'connecting' }
  | { status: 'not_enrolled' }
  | { status: 'ended'; reason: EndReason }

export type SessionFacts = {
  token: ParticipantToken | undefined
  error: SessionError | undefined
  online: boolean
  /** Somebody pressed "Sign out", here or in another tab. */
  signedOut: boolean
  /** Milliseconds since the epoch. */
  now: number
}

/** The state that follows from the facts; nothing else decides it. */
export function sessionState({ token, error, online, signedOut, now }: SessionFacts): SessionState {
  if (signedOut) return { status: 'ended', reason: 'signed_out' }
  if (error?.code === 'signed_out') return { status: 'ended', reason: token ? 'expired' : 'signed_out' }
  if (error?.code === 'not_enrolled')
    return token ? { status: 'ended', reason: 'withdrawn' } : { status: 'not_enrolled' }

  const cause = online && error?.code !== 'offline' ? 'unavailable' : 'offline'
  if (!online) return { status: 'interrupted', cause, connected: token !== undefined }
  if (!error) return { status: token ? 'ready' : 'connecting' }
  // Renewal starts well before the end. While the token still opens doors, a failed attempt is nobody's trouble.
  if (token && token.expiresAt > now) return { status: 'renewing' }
  return { status: 'interrupted', cause, connected: token !== undefined }
}
