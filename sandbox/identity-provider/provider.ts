import { randomBytes } from 'node:crypto'
import Provider, { type Configuration, interactionPolicy, type JWK } from 'oidc-provider'
import { claimsOf } from './claims'
import { memoryAdapter } from './memory-adapter'
import { NATIVE_SCHEME, nativeClient } from './native-app'
import { providerPages, replaceForwardingPages } from './provider-pages'
import { addSignIn } from './sign-in'

const HOUR_SECONDS = 3600
const DAY_SECONDS = 86_400

export type IdentityProviderOptions = {
  issuer: string
  /** Where the app answers, without a trailing slash. */
  appUrl: string
  client: { id: string; secret: string }
  /** RSA private key that signs ID tokens. */
  signingKey: JWK
}

/**
 * An OpenID Connect provider with two clients, the app and a native app of the same study, whose sign-in page offers the
 * people by name.
 */
export function identityProvider({ issuer, appUrl, client, signingKey }: IdentityProviderOptions): Provider {
  const provider = new Provider(issuer, {
    ...providerPages(issuer, appUrl),
    adapter: memoryAdapter(),
    jwks: { keys: [{ ...signingKey, use: 'sig', alg: 'RS256' }] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        client_name: 'The app under development',
        token_endpoint_auth_method: 'client_secret_basic',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${appUrl}/api/auth/callback/oidc`],
        post_logout_redirect_uris: [`${appUrl}/sign-in`],
      },
      nativeClient,
    ],
    pkce: { required: () => true },
    claims: {
      openid: ['sub'],
      profile: ['name', 'given_name', 'family_name', 'locale'],
      email: ['email', 'email_verified'],
    },
    // Apps read who signed in from the ID token alone, without a second request.
    conformIdTokenClaims: false,
    findAccount: (_ctx, sub) => claimsOf(sub),
    loadExistingGrant,
    interactions: { policy: loginOnly(), url: (_ctx, { uid }) => `/interaction/${uid}` },
    clientBasedCORS: () => false,
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      // A browser sends localhost cookies to every port: the default names could be another program's.
      names: {
        session: 'sandbox_identity_session',
        interaction: 'sandbox_identity_interaction',
        resume: 'sandbox_identity_resume',
      },
    },
    ttl: {
      AccessToken: HOUR_SECONDS,
      AuthorizationCode: 60,
      Grant: 14 * DAY_SECONDS,
      IdToken: HOUR_SECONDS,
      Interaction: HOUR_SECONDS,
      Session: 14 * DAY_SECONDS,
    },
  })
  addContentSecurityPolicy(provider, appUrl)
  replaceForwardingPages(provider, appUrl)
  addSignIn(provider, appUrl)
  provider.on('server_error', (_ctx, error) => {
    process.stderr.write(`The sandbox's identity provider failed: ${error.stack ?? error.message}\n`)
  })
  return provider
}

/** The app belongs to the study: nobody is asked whether it may know who they are. */
async function loadExistingGrant(ctx: Parameters<NonNullable<Configuration['loadExistingGrant']>>[0]) {
  const { client, session, provider, params } = ctx.oidc
  if (!client || !session?.accountId) return undefined
  const existing = session.grantIdFor(client.clientId)
  const found = existing === undefined ? undefined : await provider.Grant.find(existing)
  const grant = found ?? new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  if (typeof params?.scope === 'string') grant.addOIDCScope(params.scope)
  await grant.save()
  return grant
}

function loginOnly() {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  return policy
}

/** For what oidc-provider writes itself; it adds the hash of its own script, and the pages here bring their own. */
function addContentSecurityPolicy(provider: Provider, appUrl: string): void {
  const targets = `'self' ${new URL(appUrl).origin} ${NATIVE_SCHEME}:`
  const policy = `default-src 'none'; script-src 'self'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`
  provider.use(async (ctx, next) => {
    ctx.set('Content-Security-Policy', policy)
    await next()
  })
}
