import type { KeyObject } from 'node:crypto'
import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'

/** How long an assertion is good for. Long enough for a slow network, short enough to be worthless if it leaks. */
const LIFETIME_SECONDS = 200

export type AssertionInput = {
  serviceAccount: string
  privateKey: KeyObject
  /** The URL that the assertion is posted to: MyDataHelps accepts no other audience. */
  tokenUrl: string
  /** Milliseconds since the epoch. */
  now: number
}

/**
 * Signs the assertion with which the service account asks for a service token.
 *
 * `exp` is in whole seconds, as JSON Web Tokens have it and as CareEvolution's quickstarts send it, although
 * the REST API document says milliseconds. `jti` is new each time: MyDataHelps refuses one it has seen, so a
 * retry needs a new assertion.
 * (MyDataHelps: REST API > Authentication)
 */
export function signAssertion({
  serviceAccount,
  privateKey,
  tokenUrl,
  now,
}: AssertionInput): Promise<string> {
  const issuedAt = Math.floor(now / 1000)
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuer(serviceAccount)
    .setSubject(serviceAccount)
    .setAudience(tokenUrl)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_SECONDS)
    .setJti(randomUUID())
    .sign(privateKey)
}
