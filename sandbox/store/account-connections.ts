import { randomBytes } from 'node:crypto'
import type { Language } from '../requests/language'
import { boundedMap } from './bounded-map'

/** A connection of an account that was asked for, and not yet allowed or denied. */
export type AccountConnection = {
  participantID: string
  providerID: number
  /** Where the browser goes afterwards, already checked. */
  finalRedirectPath: string
  /** Of the secret that the browser which asked will show; null when it named none. */
  verifierHash: string | null
  language: Language
  expiresAt: Date
}

const CAPACITY = 10_000

export type AccountConnections = ReturnType<typeof createAccountConnections>

/** The connections under way. Each has an address that nobody can guess, and that serves for one decision. */
export function createAccountConnections() {
  const connections = boundedMap<AccountConnection>(CAPACITY)
  return {
    /** Gives the secret part of the address. */
    begin(connection: AccountConnection): string {
      const id = randomBytes(24).toString('hex')
      connections.set(id, connection)
      return id
    },

    /** Gives undefined for one that is unknown, decided or too old. */
    find(id: string, now: Date): AccountConnection | undefined {
      const connection = connections.get(id)
      return connection && connection.expiresAt > now ? connection : undefined
    },

    end: connections.delete,
  }
}
