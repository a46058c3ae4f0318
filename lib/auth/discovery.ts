import 'server-only'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { config } from '@/lib/config'
import { jsonOf, wholeAnswer } from '@/lib/mydatahelps/whole-answer'

const document = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  end_session_endpoint: z.url().optional(),
})
export type ProviderDocument = z.infer<typeof document>

const TIMEOUT_MS = 5_000
/** Longer, and people would be sent to a provider that has gone down, where a page of ours could say so. */
const REMEMBER_MS = 60_000

/** What the identity provider says of itself now. Throws if it does not answer, or not in time, or not with that. */
export async function discover(): Promise<ProviderDocument> {
  // Whichever way the issuer is written.
  const issuer = config().identityProvider.issuer.replace(/\/+$/, '')
  const url = `${issuer}/.well-known/openid-configuration`
  return document.parse(jsonOf(await wholeAnswer(url, {}, { milliseconds: TIMEOUT_MS })))
}

const known = new LRUCache<'provider', ProviderDocument>({
  max: 1,
  ttl: REMEMBER_MS,
  fetchMethod: discover,
})

/**
 * The same, but from memory where it has said so within the minute, because anybody can begin a sign-in as often as they
 * like. Nothing if it does not answer.
 */
export async function knownProvider(): Promise<ProviderDocument | undefined> {
  return known.fetch('provider').catch(() => undefined)
}
