import { createHmac, hkdfSync } from 'node:crypto'
import { type PersonName, personKey } from './person'

/**
 * What the log, and the counting of requests, call a person: the same name for the same person, always. Its key is derived
 * from `secret` for this alone, because browsers know other hashes that are made with the same secret.
 */
export function pseudonymOf(person: PersonName, secret: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'audit', 32))
  return createHmac('sha256', key).update(personKey(person)).digest('base64url')
}
