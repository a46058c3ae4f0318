import type { NewParticipant } from '@/lib/mydatahelps'
import type { PersonName } from './person'

/** What an identity provider said of a person. */
export type ProviderProfile = PersonName & { firstName?: string | undefined; lastName?: string | undefined }

/**
 * Which participant of the MyDataHelps project a signed-in person is: the `participantIdentifier`.
 *
 * EDIT THIS to fit your study. The provider's `sub` is a good identifier: it is unique, it never changes, and
 * it says nothing about the person. Whatever you choose must be something that the provider vouches for and
 * that the person cannot change; with an address that people may edit, one could become another.
 *
 * A person is `issuer` and `sub` together. As long as there is one provider, `sub` alone says as much, and participants
 * are known to MyDataHelps by it. Before you let in a second provider, put its issuer before the subjects of its people
 * here: otherwise whoever has the same `sub` there is the same participant.
 */
export function participantIdentifierOf(profile: ProviderProfile): string {
  return profile.sub
}

/**
 * What a new participant is created with, when PARTICIPANT_ENROLLMENT is "create". MyDataHelps keeps
 * whatever you send, so send little: here, the name that MyDataHelps greets people by.
 */
export function newParticipantFrom(profile: ProviderProfile): NewParticipant {
  const { firstName, lastName } = profile
  return {
    participantIdentifier: participantIdentifierOf(profile),
    demographics: { ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}) },
  }
}
