import { PATIENCE_MS } from './deadline'
import { createHourlyLimit } from './hourly-limit'
import {
  type AdministrationRequest,
  countParticipants,
  findParticipant,
  type NewParticipant,
  type Participant,
  persistParticipant,
} from './participants'
import type { Api } from './request'
import type { ServiceTokens } from './service-token'

export type AdministrationOptions = {
  /** Milliseconds since the epoch. Twelve seconds from now if it is not given. */
  deadline?: number
  /** This was asked before, and the answer is known: what is kept of the hour for others is not spent on it. */
  again?: boolean
}

export type Administration = {
  /** The participant with this identifier, or null; throws `MyDataHelpsError`. */
  findParticipant: (
    participantIdentifier: string,
    options?: AdministrationOptions,
  ) => Promise<Participant | null>
  /** Creates the participant, or updates it if it exists; throws `MyDataHelpsError`. */
  persistParticipant: (participant: NewParticipant, options?: AdministrationOptions) => Promise<Participant>
  /** How many participants the project has; throws `MyDataHelpsError`. */
  countParticipants: () => Promise<number>
  /** Whether the last attempt went well, as far as there was one. */
  isWell: () => boolean
}

/** The administration API of one project, asked with the service token, and with a new one if that is refused. */
export function createAdministration(
  { request, isWell }: Api,
  serviceTokens: ServiceTokens,
  projectUrl: string,
  now: () => number,
): Administration {
  const limit = createHourlyLimit(now)

  function asking({
    deadline = now() + PATIENCE_MS,
    again = false,
  }: AdministrationOptions = {}): AdministrationRequest {
    return async (method, path, body) => {
      if (again) limit.spare()
      const call = (serviceToken: string) =>
        request(
          async () => ({ url: `${projectUrl}/${path}`, init: initOf(method, serviceToken, body) }),
          deadline,
        )

      const token = await serviceTokens.get(deadline)
      let answer = await call(token.accessToken)
      if (answer.status === 401) {
        serviceTokens.reject(token)
        answer = await call((await serviceTokens.get(deadline)).accessToken)
      }
      limit.note(answer.headers)
      return answer
    }
  }

  return {
    findParticipant: (identifier, options) => findParticipant(asking(options), identifier),
    persistParticipant: (participant, options) => persistParticipant(asking(options), participant),
    countParticipants: () => countParticipants(asking()),
    isWell,
  }
}

function initOf(method: 'GET' | 'PUT', serviceToken: string, body: unknown): RequestInit {
  const headers = { accept: 'application/json', authorization: `Bearer ${serviceToken}` }
  if (body === undefined) return { method, headers }
  return {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
}
