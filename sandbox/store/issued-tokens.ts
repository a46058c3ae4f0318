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

const CAPACITY = 100_000

/**
 * The access tokens handed out, and the assertion IDs already used.
 * Kept apart from the study's data: a reset between two tests must not sign out an app that goes on running.
 */
export class IssuedTokens {
  readonly #tokens = new BoundedMap<ServiceToken | ParticipantToken>(CAPACITY)
  readonly #usedAssertions = new BoundedMap<Date>(CAPACITY)

  /** Gives the opaque token: 32 hexadecimal characters. */
  issue(token: ServiceToken | ParticipantToken): string {
    const value = randomBytes(16).toString('hex')
    this.#tokens.set(value, token)
    return value
  }

  /** Gives undefined for a token that is unknown, expired, or meant for participants. */
  findService(value: string, now: Date): ServiceToken | undefined {
    const token = this.#tokens.get(value)
    return token?.kind === 'service' && token.expiresAt > now ? token : undefined
  }

  /** Gives undefined for a token that is unknown, expired, or the service's own. */
  findParticipant(value: string, now: Date): ParticipantToken | undefined {
    const token = this.#tokens.get(value)
    return token?.kind === 'participant' && token.expiresAt > now ? token : undefined
  }

  /** Gives false when the assertion ID was used before and could still pass for valid. */
  spendAssertion(jti: string, validUntil: Date, now: Date): boolean {
    const usedUntil = this.#usedAssertions.get(jti)
    if (usedUntil && usedUntil > now) return false
    this.#usedAssertions.set(jti, validUntil)
    return true
  }
}
