import { z } from 'zod'
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

/** What the identity provider says of itself now. Throws if it does not answer, or not in time, or not with that. */
export async function fetchProviderDocument(issuer: string): Promise<ProviderDocument> {
  // Whichever way the issuer is written.
  const url = `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`
  return document.parse(jsonOf(await wholeAnswer(url, {}, { milliseconds: TIMEOUT_MS })))
}
