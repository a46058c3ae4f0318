import { createPrivateKey, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { JWT_BEARER, type Service } from '../service'

/** How one of the official quickstarts asks for a service token, in what it does differently from the others. */
export interface Quickstart {
  name: string
  /** The client of its participant tokens. */
  clientID: string
  /** Seconds since 1970, as it would put it into an assertion now. */
  expiry: (now: number) => number
  withIssuedAt: boolean
  contentType: string
  encode: (form: Record<string, string>) => string
  /** Where it looks for the REST API. */
  restBase: (service: Service) => string
}

const withPluses = (form: Record<string, string>) => new URLSearchParams(form).toString()
const withPercents = (form: Record<string, string>) =>
  Object.entries(form)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&')

export const quickstarts: readonly Quickstart[] = [
  {
    name: 'Node',
    clientID: 'MyDataHelps.DelegatedParticipant',
    expiry: (now) => Math.floor(now) + 200,
    withIssuedAt: true,
    contentType: 'application/x-www-form-urlencoded',
    encode: withPercents,
    restBase: (service) => service.baseUrl,
  },
  {
    name: 'Python',
    clientID: 'MyDataHelps.DelegatedParticipant',
    // A fraction of a second, as the clock gives it.
    expiry: (now) => now + 200.25,
    withIssuedAt: false,
    contentType: 'application/x-www-form-urlencoded',
    encode: withPluses,
    // A base with a slash, and paths that begin with one.
    restBase: (service) => `${service.baseUrl}/`,
  },
  {
    name: 'Java',
    clientID: 'MyDataHelps-Web.DelegatedParticipant',
    expiry: (now) => Math.floor(now) + 5,
    withIssuedAt: false,
    contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
    encode: withPluses,
    restBase: (service) => service.baseUrl,
  },
]

/** A program that follows a quickstart step by step. */
export class QuickstartClient {
  #token = ''

  constructor(
    private readonly quickstart: Quickstart,
    private readonly service: Service,
  ) {}

  async signIn(): Promise<void> {
    const { serviceAccount, privateKey } = this.service.credentials
    const assertion = await new SignJWT({
      iss: serviceAccount,
      sub: serviceAccount,
      aud: this.service.tokenUrl,
      exp: this.quickstart.expiry(Date.now() / 1000),
      jti: randomUUID(),
      ...(this.quickstart.withIssuedAt && { iat: Math.floor(Date.now() / 1000) }),
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .sign(createPrivateKey(privateKey))
    this.#token = await this.#requestToken({
      scope: 'api',
      grant_type: 'client_credentials',
      client_assertion_type: JWT_BEARER,
      client_assertion: assertion,
    })
  }

  async countParticipants(): Promise<number> {
    const { body } = await this.#call('GET', 'participants?query=')
    return body.totalParticipants
  }

  /** Null when there is none. The JSON is read before the status is looked at, as in the Node quickstart. */
  async findParticipant(identifier: string): Promise<Record<string, unknown> | null> {
    const { status, body } = await this.#call('GET', `participants/${encodeURIComponent(identifier)}`)
    return status === 404 ? null : body
  }

  async persistParticipant(participant: unknown): Promise<Record<string, unknown>> {
    return (await this.#call('PUT', 'participants', participant)).body
  }

  participantToken(participantID: string): Promise<string> {
    return this.#requestToken({
      scope: 'Participant:read SurveyTasks:read',
      grant_type: 'delegated_participant',
      participant_id: participantID,
      client_id: this.quickstart.clientID,
      client_secret: 'secret',
      token: this.#token,
    })
  }

  async #requestToken(form: Record<string, string>): Promise<string> {
    const { contentType, encode } = this.quickstart
    const response = await fetch(this.service.tokenUrl, {
      method: 'POST',
      headers: { 'Content-Type': contentType },
      body: encode(form),
    })
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    return (await response.json()).access_token
  }

  async #call(method: string, path: string, body?: unknown) {
    const { projectID } = this.service.credentials
    const url = `${this.quickstart.restBase(this.service)}api/v1/administration/projects/${projectID}/${path}`
    const response = await fetch(url, {
      method,
      headers: {
        Authorization: `Bearer ${this.#token}`,
        Accept: 'application/json',
        'Content-Type': 'application/json; charset=utf-8',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }
}
