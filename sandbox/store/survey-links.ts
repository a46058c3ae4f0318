import { randomBytes } from 'node:crypto'
import { boundedMap } from './bounded-map'

/** What the page of a survey link may do: answer one survey as one participant. */
export type SurveyLinkAccess = {
  participantID: string
  surveyName: string
  expiresAt: Date
}

const CAPACITY = 10_000

export type SurveyLinks = ReturnType<typeof createSurveyLinks>

/** The access given to the pages of survey links. */
export function createSurveyLinks() {
  const links = boundedMap<SurveyLinkAccess>(CAPACITY)
  return {
    /** Gives the opaque token that the page sends along. */
    issue(access: SurveyLinkAccess): string {
      const token = randomBytes(24).toString('hex')
      links.set(token, access)
      return token
    },

    /** Gives undefined for a token that is unknown, or too old. */
    find(token: string, now: Date): SurveyLinkAccess | undefined {
      const access = links.get(token)
      return access && access.expiresAt > now ? access : undefined
    },
  }
}
