import type { NewParticipant } from '@/lib/mydatahelps'

/** What the identity provider said of the person who signed in. */
export type ProviderProfile = { sub: string; firstName?: string | undefined; lastName?: string | undefined }

/**
 * Which participant of the MyDataHelps project a signed-in person is: the `participantIdentifier`.
 *
 * EDIT THIS to fit your study. The provider's `sub` is a good identifier: it is unique, it never changes, and
 * it says nothing about the person. Whatever you choose must be something that the provider vouches for and
 * that the person cannot change; with an address that people may edit, one could become another.
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
