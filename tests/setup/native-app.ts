import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { CookieJar } from './cookie-jar'

/** As the sandbox's provider knows them. */
export const API_AUDIENCE = 'urn:embeddables-app:api'
const CLIENT = 'native-app'
const REDIRECT_URI = 'org.example.embeddables:/signed-in'

const discovery = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url() })
const tokens = z.object({ access_token: z.string(), id_token: z.string(), expires_in: z.number() })
export type ProviderTokens = z.infer<typeof tokens>

/**
 * Signs somebody in as an app on a phone does: its browser goes to the provider and comes back to the app's own scheme with
 * a code, for which the app gets tokens by PKCE. (RFC 8252, RFC 7636)
 */
export async function signInNatively(
  issuer: string,
  sub: string,
  audience = API_AUDIENCE,
): Promise<ProviderTokens> {
  const provider = discovery.parse(await (await fetch(`${issuer}/.well-known/openid-configuration`)).json())
  const verifier = randomBytes(32).toString('base64url')
  const state = randomBytes(16).toString('base64url')
  const ask = new URL(provider.authorization_endpoint)
  ask.search = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: REDIRECT_URI,
    scope: 'openid profile',
    resource: audience,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString()

  const browser = new CookieJar()
  const page = await browser.follow(ask.href)
  const isApp = ({ protocol }: URL) => protocol === 'org.example.embeddables:'
  const back = new URL((await browser.follow(`${page.url}/${sub}`, { method: 'POST' }, isApp)).url)
  if (back.searchParams.get('state') !== state) throw new Error(`The app was called with ${back.href}`)

  const answer = await fetch(provider.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: CLIENT,
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: REDIRECT_URI,
      code_verifier: verifier,
      resource: audience,
    }),
  })
  return tokens.parse(await answer.json())
}
