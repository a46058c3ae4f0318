import 'server-only'
import { LRUCache } from 'lru-cache'
import { audit } from '@/lib/audit'
import { config } from '@/lib/config'
import { MyDataHelpsError, type Participant } from '@/lib/mydatahelps'
import { myDataHelps } from '@/lib/mydatahelps-client'
import { newParticipantFrom, type ProviderProfile, participantIdentifierOf } from './policy'

export type { ProviderProfile } from './policy'

/** A person, and the participant if it is known already, as in a session. */
type Person = ProviderProfile & { participantID?: string | undefined }

/** `participantID` is the internal GUID that MyDataHelps mints tokens for. */
export type EnrolledParticipant = {
  participantID: string
  /** As MyDataHelps has them, where it has them. */
  language?: string | undefined
  timeZone?: string | undefined
}

/** Whoever was a participant, and has left the study, is `withdrawn`. */
export type Enrollment =
  | ({ status: 'enrolled' } & EnrolledParticipant)
  | { status: 'not_enrolled' }
  | { status: 'withdrawn' }

/** Long enough that a page and its request for a token ask once; short enough that "Try again" is worth pressing. */
const NOT_ENROLLED_MS = 2_000
/** Administrative calls are limited to about a thousand an hour, for all participants together. */
const ENROLLED_MS = 60 * 60_000

/** Pages and route handlers have module instances of their own; without this each would ask for itself. */
const shared = globalThis as typeof globalThis & { enrollments?: LRUCache<string, Enrollment> }
shared.enrollments ??= new LRUCache<string, Enrollment>({ max: 10_000 })
const enrollments = shared.enrollments
const pending = new Map<string, Promise<Enrollment>>()

/**
 * Asks MyDataHelps which participant this person is, and creates one where the policy says so.
 * Throws `MyDataHelpsError` when MyDataHelps could not be asked, which is not the same as "not enrolled".
 */
export async function enrollmentOf(profile: Person): Promise<Enrollment> {
  if (profile.participantID) return { status: 'enrolled', participantID: profile.participantID }
  const key = participantIdentifierOf(profile)
  const known = enrollments.get(key)
  if (known) return known
  const running = pending.get(key)
  if (running) return running

  const asking = ask(profile)
    .then((enrollment) => {
      enrollments.set(key, enrollment, {
        ttl: enrollment.status === 'enrolled' ? ENROLLED_MS : NOT_ENROLLED_MS,
      })
      return enrollment
    })
    .finally(() => pending.delete(key))
  pending.set(key, asking)
  return asking
}

async function ask(profile: ProviderProfile): Promise<Enrollment> {
  const since = Date.now()
  const write = (outcome: string) => audit({ what: 'enrolment', outcome, sub: profile.sub, since })
  try {
    const { created = false, ...enrollment } = await findOrCreate(profile)
    await write(created ? 'created' : enrollment.status)
    return enrollment
  } catch (error) {
    await write(error instanceof MyDataHelpsError ? error.code : 'failed')
    throw error
  }
}

async function findOrCreate(profile: ProviderProfile): Promise<Enrollment & { created?: true }> {
  const found = await myDataHelps().findParticipant(participantIdentifierOf(profile))
  if (found) {
    return found.withdrawDate ? { status: 'withdrawn' } : enrolled(found)
  }
  if (config().enrollment === 'existing') return { status: 'not_enrolled' }
  const created = await myDataHelps().persistParticipant(newParticipantFrom(profile))
  return { ...enrolled(created), created: true }
}

function enrolled({ id, demographics }: Participant): Enrollment {
  return {
    status: 'enrolled',
    participantID: id,
    language: demographics?.preferredLanguage || undefined,
    timeZone: demographics?.timeZone || undefined,
  }
}
