import { randomBytes } from 'node:crypto'
import { BoundedMap } from './bounded-map'

export interface ServiceToken {
  kind: 'service'
  expiresAt: Date
}

export interface ParticipantToken {
  kind: 'participant'
  expiresAt: Date
  participantID: string
  scopes: ReadonlySet<string>
}

/** A token beside its place in the order of issue. */
interface Issued {
  token: ServiceToken | ParticipantToken
  serial: number
}

const CAPACITY = 100_000

/**
 * The access tokens handed out, and the assertion IDs already used.
 * Kept apart from the study's data: a reset between two tests must not sign out an app that goes on running.
 */
export class IssuedTokens {
  readonly #tokens = new BoundedMap<Issued>(CAPACITY)
  readonly #usedAssertions = new BoundedMap<Date>(CAPACITY)
  /** Of the token issued last; they count from 1. */
  lastSerial = 0

  /** Gives the opaque token: 32 hexadecimal characters. */
  issue(token: ServiceToken | ParticipantToken): string {
    const value = randomBytes(16).toString('hex')
    this.#tokens.set(value, { token, serial: ++this.lastSerial })
    return value
  }

  /** Gives undefined for a token that is unknown, expired, or meant for participants. */
  findService(value: string, now: Date): ServiceToken | undefined {
    const token = this.#tokens.get(value)?.token
    return token?.kind === 'service' && token.expiresAt > now ? token : undefined
  }

  /** Gives undefined for a token that is unknown, expired, or the service's own. */
  findParticipant(value: string, now: Date): ParticipantToken | undefined {
    const token = this.#tokens.get(value)?.token
    return token?.kind === 'participant' && token.expiresAt > now ? token : undefined
  }

  /** Place of a token in the order of issue; undefined for one that is unknown. */
  serialOf(value: string): number | undefined {
    return this.#tokens.get(value)?.serial
  }

  /** Gives false when the assertion ID was used before and could still pass for valid. */
  spendAssertion(jti: string, validUntil: Date, now: Date): boolean {
    const usedUntil = this.#usedAssertions.get(jti)
    if (usedUntil && usedUntil > now) return false
    this.#usedAssertions.set(jti, validUntil)
    return true
  }
}
