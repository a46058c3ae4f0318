import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { jsonOf, wholeAnswer } from '@/lib/mydatahelps/whole-answer'
import { issuerName } from '@/lib/participants/person'
import { fetchProviderDocument } from './document'

/** A key that the provider has taken back is believed no longer than this. */
const FRESH_MS = 10 * 60_000
/** While the provider cannot be asked, keys that it had before are. */
const LONGEST_KEPT_MS = 24 * 60 * 60_000
/** Anybody can write a token with the name of a key that there is not: the provider is asked no more often than this. */
const COOL_DOWN_MS = 30_000
/** After an attempt that failed. */
const PAUSE_MS = 5_000
const TIMEOUT_MS = 5_000

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) })

/** The provider's keys are not known, and it cannot be asked for them now: whose token it is cannot be said either way. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable'
}

/** Fetches the keys with which this issuer signs, from where its discovery document says. Throws whatever is wrong. */
export async function fetchProviderKeys(issuer: string): Promise<JSONWebKeySet> {
  const provider = await fetchProviderDocument(issuer)
  if (issuerName(provider.issuer) !== issuerName(issuer)) throw new Error('The issuer is another one.')
  return keySet.parse(jsonOf(await wholeAnswer(provider.jwks_uri, {}, { milliseconds: TIMEOUT_MS })))
}

type Kept = { find: ReturnType<typeof createLocalJWKSet>; fetchedAt: number }

/**
 * Finds the key that a token names, for `jwtVerify`. The keys are kept, and asked for once however many wait: when they are
 * old, and when a token names one that is not among them, because the provider may have a new one.
 * What it gives throws `KeysUnavailable`, or one of jose's errors where there is no such key.
 */
export function createProviderKeys(
  fetchKeys: () => Promise<JSONWebKeySet>,
  now: () => number,
): JWTVerifyGetKey {
  let kept: Kept | undefined
  let failedAt = Number.NEGATIVE_INFINITY
  let pending: Promise<void> | undefined

  const age = () => (kept ? now() - kept.fetchedAt : Number.POSITIVE_INFINITY)

  /** Whether the keys are new now. */
  async function renew(): Promise<boolean> {
    if (now() - failedAt < PAUSE_MS) return false
    pending ??= fetchKeys()
      .then((keys) => createLocalJWKSet(keys))
      .then(
        (find) => {
          kept = { find, fetchedAt: now() }
        },
        () => {
          failedAt = now()
        },
      )
      .finally(() => {
        pending = undefined
      })
    const before = kept
    await pending
    return kept !== before
  }

  return async (header, token) => {
    if (age() > FRESH_MS) await renew()
    if (!kept || age() > LONGEST_KEPT_MS) throw new KeysUnavailable()
    const key = await find(kept, header, token)
    if (key) return key
    if (age() < COOL_DOWN_MS) throw new errors.JWKSNoMatchingKey()
    if (!(await renew())) throw new KeysUnavailable()
    const newKey = await find(kept, header, token)
    if (newKey) return newKey
    throw new errors.JWKSNoMatchingKey()
  }
}

/** Nothing where the provider has no such key. One that cannot be read is the provider's fault, and not the token's. */
async function find({ find }: Kept, ...asked: Parameters<JWTVerifyGetKey>) {
  try {
    return await find(...asked)
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
      return undefined
    if (error instanceof errors.JOSENotSupported) return undefined
    throw new KeysUnavailable()
  }
}
