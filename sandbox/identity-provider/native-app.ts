import { type ClientMetadata, type Configuration, errors } from 'oidc-provider'

const MINUTE_SECONDS = 60

/** What access tokens for the app's own API are for: the app takes them with `OIDC_API_AUDIENCE` set to this. */
export const API_AUDIENCE = 'urn:embeddables-app:api'
/** The phone hands addresses that begin so to the native app. */
export const NATIVE_SCHEME = 'org.example.embeddables'

/** An app on a phone: it can keep no secret, and PKCE stands in for one. (RFC 8252) */
export const nativeClient: ClientMetadata = {
  client_id: 'native-app',
  client_name: 'A native app under development',
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: [`${NATIVE_SCHEME}:/signed-in`],
  post_logout_redirect_uris: [`${NATIVE_SCHEME}:/signed-out`],
}

/** Access tokens for the API are signed, and can be read; all others are for this provider alone. (RFC 8707, RFC 9068) */
export const apiAudience: NonNullable<NonNullable<Configuration['features']>['resourceIndicators']> = {
  enabled: true,
  getResourceServerInfo(_ctx, resource) {
    if (resource !== API_AUDIENCE) throw new errors.InvalidTarget()
    return {
      scope: '',
      audience: API_AUDIENCE,
      accessTokenFormat: 'jwt',
      accessTokenTTL: 10 * MINUTE_SECONDS,
      jwt: { sign: { alg: 'RS256' } },
    }
  },
  useGrantedResource: () => true,
}
