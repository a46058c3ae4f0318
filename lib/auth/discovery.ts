import 'server-only'
import { LRUCache } from 'lru-cache'
import { config } from '@/lib/config'
import { fetchProviderDocument, type ProviderDocument } from '@/lib/identity-provider/document'

export type { ProviderDocument }

/** Longer, and people would be sent to a provider that has gone down, where a page of ours could say so. */
const REMEMBER_MS = 60_000

/** What the identity provider says of itself now. Throws if it does not answer, or not in time, or not with that. */
export function discover(): Promise<ProviderDocument> {
  return fetchProviderDocument(config().identityProvider.issuer)
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
