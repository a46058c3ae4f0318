import type { Embeddable, Query } from '@/components/participant-session/query'

export const profileQuery = {
  key: ['participantInfo'],
  read: (from) => from.getParticipantInfo(),
  schema: () => import('./profile-schema'),
  scopes: ['Participant:read'],
} satisfies Query

/** MyDataHelps publishes no scope for writing a participant; `api` is the one that is sure to allow it. */
export const profile: Embeddable = {
  texts: ['profile', 'regions', 'writeFailure'],
  queries: [profileQuery],
  scopes: ['api'],
}
