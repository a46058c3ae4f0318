import { createHash, randomBytes } from 'node:crypto'
import type { SandboxClient } from './sandbox-client'

export const FITBIT = 564
export const GARMIN = 6327

/** One participant's way through the consent page, as the SDK and a browser go it. */
export class AccountConnection {
  readonly verifier = randomBytes(16).toString('hex')

  constructor(
    private readonly sandbox: SandboxClient,
    private readonly token: string,
  ) {}

  /** Asks for the connection; `query` replaces what the SDK would send. */
  ask(providerID: number | string, query: Record<string, string> = {}, language = 'en'): Promise<Response> {
    const verifierHash = createHash('sha256').update(this.verifier).digest('base64url')
    const parameters = new URLSearchParams({
      finalRedirectPath: 'http://localhost:3000/connected?ok=%SUCCESSVALUE%',
      verifierHash,
      ...query,
    })
    return this.sandbox.delegated(`externalaccountproviders/${providerID}/connect?${parameters}`, {
      method: 'POST',
      token: this.token,
      headers: { 'Accept-Language': language },
    })
  }

  /** The address of the consent page. */
  async begin(providerID: number, query: Record<string, string> = {}, language = 'en'): Promise<string> {
    return JSON.parse(await (await this.ask(providerID, query, language)).text())
  }

  /** What the page's own script sends, or its buttons. */
  post(address: string, form: Record<string, string>): Promise<Response> {
    return fetch(address, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
  }

  /** Presses a button, and gives where that leads. */
  async decide(address: string, decision: 'allow' | 'deny'): Promise<string | null> {
    const response = await this.post(address, { verifier: this.verifier, decision })
    return response.headers.get('Location')
  }
}
