import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { mayRedirectTo } from '../external-accounts/final-redirect'
import { VERIFIER_HASH } from '../external-accounts/verifier'
import { preferredLanguage } from '../requests/language'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { participantOf } from './authorization'
import { requestedProvider } from './external-account-providers'
import { requireScopesFor } from './scopes'

/** How long a participant may take to arrive, read and decide. */
const CONNECTION_MILLISECONDS = 600_000

const querySchema = z.object({
  finalRedirectPath: z.string(),
  // The kit for iOS sends none: its own web view arrives, and nobody else has the address.
  verifierHash: z.string().regex(VERIFIER_HASH, 'must be the base64url of a SHA-256').optional(),
})

/**
 * `connectExternalAccount` of the SDK (protocol: external accounts): gives the address of the consent page, as JSON.
 * Answers 400 for a provider that is not enabled, and for a way back to an origin that is not on the list.
 */
export function connectExternalAccount(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { accounts, baseUrl, clock, store } = sandbox
  const app = new Hono<SandboxEnv>()
  const scopes = requireScopesFor(sandbox, 'POST externalaccountproviders/{id}/connect')
  app.post('/externalaccountproviders/:id/connect', scopes, (c) => {
    const { finalRedirectPath, verifierHash } = readQuery(c, querySchema)
    const participant = participantOf(c, sandbox)
    const provider = requestedProvider(c)
    if (!provider.enabled)
      throw new HTTPException(400, { message: 'This provider cannot be connected at the moment.' })
    if (!mayRedirectTo(finalRedirectPath, accounts.redirectOrigins))
      throw new HTTPException(400, {
        message:
          'finalRedirectPath must be an address on an allowed origin. SANDBOX_REDIRECT_ORIGINS adds origins.',
      })
    const id = store.accountConnections.begin({
      participantID: participant.id,
      providerID: provider.id,
      finalRedirectPath,
      verifierHash: verifierHash ?? null,
      language: preferredLanguage(c.req.header('Accept-Language')),
      expiresAt: new Date(clock.now().getTime() + CONNECTION_MILLISECONDS),
    })
    return c.json(`${baseUrl}connect-account/${id}`)
  })
  return app
}
