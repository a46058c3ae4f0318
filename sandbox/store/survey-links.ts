import { randomBytes } from 'node:crypto'
import { BoundedMap } from './bounded-map'

/** What the page of a survey link may do: answer one survey as one participant. */
export interface SurveyLinkAccess {
  participantID: string
  surveyName: string
  expiresAt: Date
}

const CAPACITY = 10_000

/** The access given to the pages of survey links. */
export class SurveyLinks {
  readonly #links = new BoundedMap<SurveyLinkAccess>(CAPACITY)

  /** Gives the opaque token that the page sends along. */
  issue(access: SurveyLinkAccess): string {
    const token = randomBytes(24).toString('hex')
    this.#links.set(token, access)
    return token
  }

  /** Gives undefined for a token that is unknown, or too old. */
  find(token: string, now: Date): SurveyLinkAccess | undefined {
    const access = this.#links.get(token)
    return access && access.expiresAt > now ? access : undefined
  }
}
