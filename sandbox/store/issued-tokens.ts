import { randomBytes } from 'node:crypto'
import { boundedMap } from './bounded-map'

export type ServiceToken = {
  kind: 'service'
  expiresAt: Date
}

export type ParticipantToken = {
  kind: 'participant'
  expiresAt: Date
  participantID: string
  scopes: ReadonlySet<string>
}

/** A token beside its place in the order of issue. */
type Issued = {
  token: ServiceToken | ParticipantToken
  serial: number
}

const CAPACITY = 100_000

export type IssuedTokens = ReturnType<typeof createIssuedTokens>

/**
 * The access tokens handed out, and the assertion IDs already used.
 * Kept apart from the study's data: a reset between two tests must not sign out an app that goes on running.
 */
export function createIssuedTokens() {
  const tokens = boundedMap<Issued>(CAPACITY)
  const usedAssertions = boundedMap<Date>(CAPACITY)
  let lastSerial = 0
  return {
    /** Of the token issued last; they count from 1. */
    get lastSerial() {
      return lastSerial
    },

    /** Gives the opaque token: 32 hexadecimal characters. */
    issue(token: ServiceToken | ParticipantToken): string {
      const value = randomBytes(16).toString('hex')
      tokens.set(value, { token, serial: ++lastSerial })
      return value
    },

    /** Gives undefined for a token that is unknown, expired, or meant for participants. */
    findService(value: string, now: Date): ServiceToken | undefined {
      const token = tokens.get(value)?.token
      return token?.kind === 'service' && token.expiresAt > now ? token : undefined
    },

    /** Gives undefined for a token that is unknown, expired, or the service's own. */
    findParticipant(value: string, now: Date): ParticipantToken | undefined {
      const token = tokens.get(value)?.token
      return token?.kind === 'participant' && token.expiresAt > now ? token : undefined
    },

    /** Place of a token in the order of issue; undefined for one that is unknown. */
    serialOf: (value: string): number | undefined => tokens.get(value)?.serial,

    /** Gives false when the assertion ID was used before and could still pass for valid. */
    spendAssertion(jti: string, validUntil: Date, now: Date): boolean {
      const usedUntil = usedAssertions.get(jti)
      if (usedUntil && usedUntil > now) return false
      usedAssertions.set(jti, validUntil)
      return true
    },
  }
}
