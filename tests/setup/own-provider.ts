import { createServer, type IncomingMessage } from 'node:http'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

/** Makes the ID token for these claims, which are right as far as they go. */
type Issue = (claims: JWTPayload) => string | Promise<string>

/** An identity provider that says what a test tells it to, as the sandbox's, which is a good one, would not. */
export type OwnProvider = {
  url: string
  client: { id: string }
  /** As anybody can have it. */
  publicKey: Uint8Array
  /** What the next ID token holds beside what it needs, or in its place. */
  claims: (claims: Record<string, unknown>) => void
  /** How the next ID token is made; else it is signed as it should be. */
  issue: (issue: Issue) => void
  /** A code for the sign-in that goes to this address. It is good for once. */
  codeFor: (authorizationUrl: string) => string
  stop: () => Promise<void>
}

const ALGORITHM = 'RS256'
const client = { id: 'of-the-app' }

export async function startOwnProvider(): Promise<OwnProvider> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'own', use: 'sig', alg: ALGORITHM }]
  const properly: Issue = (claims) =>
    new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, kid: 'own' }).sign(privateKey)
  const nonces = new Map<string, string>()
  let more: Record<string, unknown> = {}
  let issue = properly
  let url = ''

  async function answer(request: IncomingMessage): Promise<[status: number, body: unknown]> {
    const { pathname } = new URL(request.url ?? '/', url)
    if (pathname === '/.well-known/openid-configuration')
      return [
        200,
        {
          issuer: url,
          authorization_endpoint: `${url}/authorize`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/keys`,
          end_session_endpoint: `${url}/end`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: [ALGORITHM],
        },
      ]
    if (pathname === '/keys') return [200, { keys }]
    if (pathname !== '/token') return [404, {}]
    let body = ''
    for await (const part of request) body += part
    const code = new URLSearchParams(body).get('code') ?? ''
    const nonce = nonces.get(code)
    nonces.delete(code)
    if (nonce === undefined) return [400, { error: 'invalid_grant' }]
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: url, aud: client.id, sub: 'ben.okafor', nonce, iat: now, exp: now + 600, ...more }
    const id_token = await issue(claims)
    return [200, { access_token: 'of-no-use', token_type: 'Bearer', expires_in: 600, id_token }]
  }

  const server = createServer(async (request, response) => {
    const [status, body] = await answer(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The provider has no port.')
  url = `http://localhost:${address.port}`
  return {
    url,
    client,
    publicKey: new TextEncoder().encode(await exportSPKI(publicKey)),
    claims: (claims) => {
      more = claims
      issue = properly
    },
    issue: (given) => {
      more = {}
      issue = given
    },
    codeFor: (authorizationUrl) => {
      const code = crypto.randomUUID()
      nonces.set(code, new URL(authorizationUrl).searchParams.get('nonce') ?? '')
      return code
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
