import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { issuerName } from '@/lib/participants/person'
import type { ProviderProfile } from '@/lib/participants/policy'
import { profileFrom, providerClaims } from '@/lib/participants/provider-claims'
import { KeysUnavailable } from './keys'

/** Those with a public key. With a secret that both sides have, or with `none`, anybody who knows it, or nobody, signs. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
]
/** Of the type `at+jwt` where a provider follows RFC 9068; others say `JWT`, or nothing. */
const TYPES = ['at+jwt', 'application/at+jwt', 'jwt']
/** A token that was issued just now may be younger than our clock is old. */
const CLOCK_TOLERANCE_SECONDS = 5

/** Why a token lets nobody in; its reader is whoever writes the native app. */
const PROBLEMS = {
  malformed: 'It is not a signed JSON Web Token with the claims iss, aud, exp and sub.',
  token_type: 'It is of a type that is no access token.',
  id_token: 'It is an ID token. Send the access token.',
  machine: 'It is of a client, not of a person.',
  algorithm: 'It is signed with an algorithm that is not accepted.',
  signature: 'It is not signed by the provider.',
  issuer: 'It is of another issuer.',
  audience: 'It is for another audience.',
  expired: 'It is expired.',
  not_yet_valid: 'It is not valid yet.',
} as const

type Problem = keyof typeof PROBLEMS

export type Verified =
  | { profile: ProviderProfile }
  | { problem: Problem; description: string }
  /** The provider cannot be asked for its keys. */
  | { problem: 'keys_unavailable' }

export type AccessTokenSettings = {
  issuer: string
  /** What a token must be for: the name of this API at the provider. */
  audience: string
  keys: JWTVerifyGetKey
  /** Milliseconds since the epoch. */
  now: () => number
}

/** Gives whose access token this is, or what is wrong with it. (RFC 9068, where the provider follows it) */
export function createAccessTokens({ issuer, audience, keys, now }: AccessTokenSettings) {
  const name = issuerName(issuer)

  return async function verify(token: string): Promise<Verified> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: [name, `${name}/`],
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['iss', 'aud', 'exp', 'sub'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now()),
      })
      // The tolerance is for the beginning.
      if ((payload.exp ?? 0) * 1000 <= now()) return refused('expired')
      const type = protectedHeader.typ?.toLowerCase()
      if (type !== undefined && !TYPES.includes(type)) return refused('token_type')
      if (isIdToken(payload, type)) return refused('id_token')
      if (payload.sub === (payload.client_id ?? payload.azp)) return refused('machine')
      const claims = providerClaims.safeParse(payload)
      return claims.success ? { profile: profileFrom(name, claims.data) } : refused('malformed')
    } catch (error) {
      if (error instanceof KeysUnavailable) return { problem: 'keys_unavailable' }
      return refused(problemOf(error))
    }
  }
}

function refused(problem: Problem): Verified {
  return { problem, description: PROBLEMS[problem] }
}

/**
 * An ID token says to a client who somebody is, and is no key to anything. Its audience is that client, so that few get as
 * far as here. Some providers write into the token itself what it is; a hash of the code, or of the access token that comes
 * with it, is in no other; and neither is a nonce, but in access tokens that say that they are.
 */
function isIdToken(payload: JWTPayload, type: string | undefined): boolean {
  if (type?.endsWith('at+jwt')) return false
  if (['at_hash', 'c_hash', 's_hash'].some((claim) => claim in payload)) return true
  return payload.typ === 'ID' || ('nonce' in payload && payload.typ !== 'Bearer')
}

function problemOf(error: unknown): Problem {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm'
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason !== 'check_failed') return 'malformed'
    return CLAIMS[error.claim] ?? 'malformed'
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature'
  if (error instanceof errors.JWKSNoMatchingKey) return 'signature'
  if (error instanceof errors.JOSEError || error instanceof TypeError) return 'malformed'
  throw error
}

const CLAIMS: Record<string, Problem> = { iss: 'issuer', aud: 'audience', nbf: 'not_yet_valid' }
