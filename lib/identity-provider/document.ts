import { z } from 'zod'
import { jsonOf, wholeAnswer } from '@/lib/mydatahelps/whole-answer'

/** What this app needs of what an OpenID Connect provider says of itself. (OpenID Connect Discovery 1.0) */
export const providerDocument = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  end_session_endpoint: z.url().optional(),
})

export type ProviderDocument = z.infer<typeof providerDocument>

const TIMEOUT_MS = 5_000

/** Where a provider says it, whichever way the issuer is written. */
export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`
}

/** What the identity provider says of itself now. Throws if it does not answer, or not in time, or not with that. */
export async function fetchProviderDocument(issuer: string): Promise<ProviderDocument> {
  return providerDocument.parse(
    jsonOf(await wholeAnswer(discoveryUrl(issuer), {}, { milliseconds: TIMEOUT_MS })),
  )
}

/** How the app proves to the provider's token endpoint that it is the client. */
export function clientAuthentication({
  token_endpoint_auth_methods_supported: methods = ['client_secret_basic'],
}: ProviderDocument): 'client_secret_basic' | 'client_secret_post' {
  return methods.includes('client_secret_basic') ? 'client_secret_basic' : 'client_secret_post'
}
