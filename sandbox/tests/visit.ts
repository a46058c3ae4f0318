import { createHash, randomBytes } from 'node:crypto'
import { cookieJar } from './cookie-jar'
import type { SandboxClient } from './sandbox-client'

export const APP = 'http://localhost:3000'
export const CALLBACK = `${APP}/api/auth/callback/oidc`

/** Someone's browser, the app that sent it, and what both remember of one sign-in. */
export class Visit {
  readonly jar = cookieJar()
  readonly state = randomBytes(16).toString('hex')
  readonly verifier = randomBytes(32).toString('base64url')

  constructor(private readonly sandbox: SandboxClient) {}

  get issuer(): string {
    return this.sandbox.variable('OIDC_ISSUER')
  }

  /** Follows redirects until a page shows, or the browser is sent back to the app. */
  async go(url: string, init: RequestInit = {}): Promise<{ url: URL; page: string; status: number }> {
    let [next, response] = [
      new URL(url, this.issuer),
      await this.jar.fetch(new URL(url, this.issuer).href, init),
    ]
    for (
      let location = response.headers.get('location');
      location;
      location = response.headers.get('location')
    ) {
      next = new URL(location, next)
      if (next.origin === APP) return { url: next, page: '', status: 0 }
      response = await this.jar.fetch(next.href)
    }
    return { url: next, page: await response.text(), status: response.status }
  }

  authorize(parameters: Record<string, string> = {}) {
    const query = new URLSearchParams({
      client_id: this.sandbox.variable('OIDC_CLIENT_ID'),
      redirect_uri: CALLBACK,
      response_type: 'code',
      scope: 'openid profile email',
      state: this.state,
      nonce: 'n-0S6',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...parameters,
    })
    return this.go(`/auth?${query}`)
  }

  /** Presses a person's button on the sign-in page. */
  async signInAs(sub: string) {
    const { page } = await this.authorize()
    return this.go(action(page, sub), { method: 'POST' })
  }

  exchange(
    code: string,
    { verifier = this.verifier, secret = this.sandbox.variable('OIDC_CLIENT_SECRET') } = {},
  ) {
    const client = `${this.sandbox.variable('OIDC_CLIENT_ID')}:${secret}`
    return fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(client).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: CALLBACK,
        code_verifier: verifier,
      }),
    })
  }

  async idToken(sub: string): Promise<string> {
    const { url } = await this.signInAs(sub)
    const tokens = await (await this.exchange(url.searchParams.get('code') ?? '')).json()
    return tokens.id_token
  }

  endSession(parameters: Record<string, string>) {
    return this.go(`/session/end?${new URLSearchParams(parameters)}`)
  }

  /** Presses a button of the sign-out page, or lets its script do so. */
  confirm(page: string, answer: Record<string, string> = { logout: 'yes' }) {
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    return this.go('/session/end/confirm', {
      method: 'POST',
      body: new URLSearchParams({ xsrf, ...answer }),
    })
  }
}

/** Where the button of a person on the sign-in page leads; empty if there is none. */
export function action(page: string, sub: string): string {
  return new RegExp(`<form method="post" action="([^"]+/${sub})"`).exec(page)?.[1] ?? ''
}
