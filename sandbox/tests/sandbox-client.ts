import { createPrivateKey, randomUUID } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import { z } from 'zod'

export const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Every scope that the tests' calls need; a test of scopes names its own. */
export const EVERY_SCOPE = 'api'

const tokenSchema = z.object({ access_token: z.string() })
const participantSchema = z.object({ id: z.guid() })

/** Speaks with a sandbox as an app's server and its pages would. */
export class SandboxClient {
  readonly baseUrl: string
  readonly tokenUrl: string
  readonly serviceAccount: string

  constructor(readonly environment: Record<string, string>) {
    this.baseUrl = this.variable('MYDATAHELPS_BASE_URL')
    this.tokenUrl = `${this.baseUrl}identityserver/connect/token`
    this.serviceAccount = this.variable('MYDATAHELPS_SERVICE_ACCOUNT')
  }

  variable(name: string): string {
    const value = this.environment[name]
    if (value === undefined) throw new Error(`The sandbox printed no ${name}`)
    return value
  }

  /** The claims of a good assertion; a test spoils one of them. */
  claims(): JWTPayload {
    return {
      iss: this.serviceAccount,
      sub: this.serviceAccount,
      aud: this.tokenUrl,
      exp: Math.floor(Date.now() / 1000) + 200,
      jti: randomUUID(),
    }
  }

  sign(claims: JWTPayload): Promise<string> {
    const key = createPrivateKey(this.variable('MYDATAHELPS_PRIVATE_KEY'))
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

  async serviceToken(): Promise<string> {
    const response = await this.requestServiceToken()
    return tokenSchema.parse(await response.json()).access_token
  }

  async requestParticipantToken(participantID: string, form: Record<string, string> = {}): Promise<Response> {
    return this.postForm({
      grant_type: 'delegated_participant',
      scope: EVERY_SCOPE,
      participant_id: participantID,
      client_id: 'MyDataHelps.DelegatedParticipant',
      client_secret: 'secret',
      token: form.token ?? (await this.serviceToken()),
      ...form,
    })
  }

  async participantID(participantIdentifier: string): Promise<string> {
    const response = await this.administration('GET', `participants/${participantIdentifier}`)
    return participantSchema.parse(await response.json()).id
  }

  /** A token for one of the people, such as `ana.rivera`. */
  async participantToken(participantIdentifier: string, scope = EVERY_SCOPE): Promise<string> {
    const participantID = await this.participantID(participantIdentifier)
    const response = await this.requestParticipantToken(participantID, { scope })
    return tokenSchema.parse(await response.json()).access_token
  }

  async administration(method: string, path: string, body?: unknown): Promise<Response> {
    const project = `api/v1/administration/projects/${this.variable('MYDATAHELPS_PROJECT_ID')}`
    return this.send(`${project}/${path}`, { method, token: await this.serviceToken(), body })
  }

  delegated(path: string, request: SandboxRequest): Promise<Response> {
    return this.send(`api/v1/delegated/${path}`, request)
  }

  control(method: string, path: string, body?: unknown): Promise<Response> {
    return this.send(`sandbox/${path}`, { method, body })
  }

  send(path: string, { method = 'GET', token, body, headers }: SandboxRequest): Promise<Response> {
    return fetch(this.baseUrl + path, {
      method,
      headers: { ...(token && { Authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  }
}

export type SandboxRequest = {
  method?: string
  token?: string
  /** Sent as JSON; a string as it is. */
  body?: unknown
  headers?: Record<string, string>
}

/** Status and body of an answer, to compare at once. */
export async function answer(response: Response): Promise<{ status: number; body: unknown }> {
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}
