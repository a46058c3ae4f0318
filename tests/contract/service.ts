import { createPrivateKey, randomUUID } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import { z } from 'zod'

export const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  token_type: z.string(),
})
export type Token = z.infer<typeof tokenSchema>

export interface Credentials {
  /** With a trailing slash. */
  baseUrl: string
  projectID: string
  serviceAccount: string
  privateKey: string
}

/** What the sandbox prints for an app. */
export function credentialsIn(environment: Record<string, string>): Credentials {
  return {
    baseUrl: environment.MYDATAHELPS_BASE_URL ?? '',
    projectID: environment.MYDATAHELPS_PROJECT_ID ?? '',
    serviceAccount: environment.MYDATAHELPS_SERVICE_ACCOUNT ?? '',
    privateKey: environment.MYDATAHELPS_PRIVATE_KEY ?? '',
  }
}

/** MyDataHelps as the tests see it: an address and credentials, the sandbox's or those of the real service. */
export class Service {
  #serviceToken: { token: Token; renewAt: number } | undefined

  constructor(
    readonly live: boolean,
    readonly credentials: Credentials,
  ) {}

  get baseUrl(): string {
    return this.credentials.baseUrl
  }

  get tokenUrl(): string {
    return `${this.baseUrl}identityserver/connect/token`
  }

  get participantsUrl(): string {
    return this.administrationUrl('participants')
  }

  administrationUrl(path: string): string {
    return `${this.baseUrl}api/v1/administration/projects/${this.credentials.projectID}/${path}`
  }

  /** Of an assertion that must be accepted; a test spoils one of them. */
  claims(): JWTPayload {
    const { serviceAccount } = this.credentials
    return {
      iss: serviceAccount,
      sub: serviceAccount,
      aud: this.tokenUrl,
      exp: Math.floor(Date.now() / 1000) + 200,
      jti: randomUUID(),
    }
  }

  sign(claims: JWTPayload): Promise<string> {
    const key = createPrivateKey(this.credentials.privateKey)
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT' }).sign(key)
  }

  postForm(form: Record<string, string>): Promise<Response> {
    return fetch(this.tokenUrl, { method: 'POST', body: new URLSearchParams(form) })
  }

  async requestServiceToken(assertion?: string, form: Record<string, string> = {}): Promise<Response> {
    return this.postForm({
      scope: 'api',
      grant_type: 'client_credentials',
      client_assertion_type: JWT_BEARER,
      client_assertion: assertion ?? (await this.sign(this.claims())),
      ...form,
    })
  }

  /** One for many tests, and a new one in time: an assertion for each would use up the limit of a real project. */
  async serviceToken(): Promise<string> {
    if (!this.#serviceToken || Date.now() > this.#serviceToken.renewAt) {
      const token = await readToken(await this.requestServiceToken())
      this.#serviceToken = { token, renewAt: Date.now() + (token.expires_in * 1000) / 2 }
    }
    return this.#serviceToken.token.access_token
  }

  async requestParticipantToken(participantID: string, form: Record<string, string> = {}): Promise<Response> {
    return this.postForm({
      grant_type: 'delegated_participant',
      scope: 'api',
      participant_id: participantID,
      client_id: 'MyDataHelps.DelegatedParticipant',
      client_secret: 'secret',
      token: form.token ?? (await this.serviceToken()),
      ...form,
    })
  }

  async participantID(participantIdentifier: string): Promise<string> {
    const response = await this.administration(
      'GET',
      `participants/${encodeURIComponent(participantIdentifier)}`,
    )
    return z.object({ id: z.guid() }).parse(await response.json()).id
  }

  async participantToken(participantIdentifier: string, scope = 'api'): Promise<Token> {
    const participantID = await this.participantID(participantIdentifier)
    return readToken(await this.requestParticipantToken(participantID, { scope }))
  }

  async administration(method: string, path: string, body?: unknown): Promise<Response> {
    return this.send(this.administrationUrl(path), { method, token: await this.serviceToken(), body })
  }

  delegated(path: string, request: ContractRequest): Promise<Response> {
    return this.send(`${this.baseUrl}api/v1/delegated/${path}`, request)
  }

  send(url: string, { method = 'GET', token, body, headers }: ContractRequest): Promise<Response> {
    return fetch(url, {
      method,
      headers: {
        Accept: 'application/json',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json; charset=utf-8' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  }
}

export interface ContractRequest {
  method?: string
  token?: string
  /** Sent as JSON. */
  body?: unknown
  headers?: Record<string, string>
}

/** Throws with the body when the answer is no token. */
export async function readToken(response: Response): Promise<Token> {
  const text = await response.text()
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}: ${text}`)
  return tokenSchema.parse(JSON.parse(text))
}
