import type { SandboxContext } from '../server/context'
import { JWT_BEARER, verifyClientAssertion } from './client-assertion'
import { OAuthError } from './oauth-error'

/** Three names of one public client are in circulation; none of them is a secret, nor is the secret. */
const DELEGATED_CLIENT_IDS: readonly (string | null)[] = [
  'RKStudio.DelegatedParticipant',
  'MyDataHelps.DelegatedParticipant',
  'MyDataHelps-Web.DelegatedParticipant',
]
const DELEGATED_CLIENT_SECRET = 'secret'

export type Client = 'service account' | 'delegated participant'

/** Finds out which client sent the form. Throws `invalid_client` when it is none that the endpoint knows. */
export async function authenticateClient(form: URLSearchParams, sandbox: SandboxContext): Promise<Client> {
  const assertion = form.get('client_assertion')
  if (assertion !== null) {
    if (form.get('client_assertion_type') !== JWT_BEARER)
      throw new OAuthError('invalid_client', `client_assertion_type must be ${JWT_BEARER}`)
    await verifyClientAssertion(assertion, sandbox)
    return 'service account'
  }
  if (!DELEGATED_CLIENT_IDS.includes(form.get('client_id')))
    throw new OAuthError('invalid_client', 'neither a client_assertion nor a known client_id was sent')
  if (form.get('client_secret') !== DELEGATED_CLIENT_SECRET)
    throw new OAuthError('invalid_client', 'client_secret is wrong')
  return 'delegated participant'
}
