import { LRUCache } from 'lru-cache'
import {
  isMyDataHelpsError,
  isOutage,
  type MyDataHelps,
  MyDataHelpsError,
  PATIENCE_MS,
  type Participant,
  within,
} from '@/lib/mydatahelps'
import { personKey } from './person'
import { newParticipantFrom, type ProviderProfile, participantIdentifierOf } from './policy'

/** A person, and the participant if it is known already, as in a session. */
export type Person = ProviderProfile & { participantID?: string | undefined }

/** `participantID` is the internal GUID that MyDataHelps mints tokens for. */
export type EnrolledParticipant = {
  participantID: string
  /** As MyDataHelps has them, where it has them. */
  language?: string | undefined
  timeZone?: string | undefined
}

type Known =
  | ({ status: 'enrolled' } & EnrolledParticipant)
  | { status: 'not_enrolled' }
  | { status: 'withdrawn' }

/**
 * Whoever was a participant, and has left the study, is `withdrawn`. `unknown`: MyDataHelps could not be asked,
 * which is not the same as "not enrolled", and nobody is sent away for it.
 */
export type Enrollment = Known | { status: 'unknown'; error: MyDataHelpsError }

export type EnrollmentOptions = {
  /** Somebody asks on purpose whether things have changed since. */
  again?: boolean
  /** Milliseconds since the epoch: the answer is `unknown` if there is none by then. */
  deadline?: number
}

const ENROLLED_MS = 60 * 60_000
/** Longer than somebody reloads a page that says so; who wants to know sooner can ask for it. */
const NOT_ENROLLED_MS = 10 * 60_000
/**
 * Administrative calls are limited to about a thousand an hour, for all participants together. Nobody causes
 * more than so many of them in that time, however often they press, reload or sign in.
 */
const CALLS_EACH = 5
const CALLS_EACH_MS = 10 * 60_000
const PEOPLE_REMEMBERED = 10_000

type Dependencies = Pick<MyDataHelps, 'findParticipant' | 'persistParticipant'> & {
  /** Milliseconds since the epoch. */
  now: () => number
  /** Whether whoever signs in becomes a participant. */
  create: boolean
  /** Told of each question about a person that MyDataHelps has answered, or not: how it ended, and when it began. */
  onAsked?: (asked: { person: Person; outcome: string; since: number }) => void
}

type Answer = Known & { created?: boolean }

/** Remembers who is a participant, and asks MyDataHelps, once for all who wait, about those of whom it does not know. */
export function createEnrollments({
  findParticipant,
  persistParticipant,
  now,
  create,
  onAsked,
}: Dependencies) {
  const clock = { max: PEOPLE_REMEMBERED, perf: { now }, ttlResolution: 0 }
  const calls = new LRUCache<string, number>({ ...clock, ttl: CALLS_EACH_MS })
  const known = new LRUCache<string, Known, Person>({
    ...clock,
    ttl: NOT_ENROLLED_MS,
    noDeleteOnFetchRejection: true,
    ignoreFetchAbort: true,
    async fetchMethod(key, before, { options, context }) {
      const giveBack = spend(key)
      const since = now()
      const tell = (outcome: string) => onAsked?.({ person: context, outcome, since })
      const asking = ask(context, before !== undefined)
      void asking.then(
        ({ created, status }) => tell(created ? 'created' : status),
        (error) => tell(isMyDataHelpsError(error) ? error.code : 'failed'),
      )
      const { created: _, ...answer } = await asking.catch((error: unknown) => {
        // MyDataHelps is spared by other means in an outage, and nobody is to pay for it afterwards.
        if (isOutage(error)) giveBack()
        throw error
      })
      options.ttl = answer.status === 'enrolled' ? ENROLLED_MS : NOT_ENROLLED_MS
      return answer
    },
  })

  /** Counts a call, and gives a function that takes it back. Throws when there were too many. */
  function spend(key: string): () => void {
    const before = calls.get(key) ?? 0
    if (before >= CALLS_EACH) {
      const seconds = Math.ceil(calls.getRemainingTTL(key) / 1000)
      throw new MyDataHelpsError('rate_limited', 'one person has asked too often', seconds)
    }
    const set = (count: number) => void calls.set(key, count, { noUpdateTTL: true })
    set(before + 1)
    return () => set(before)
  }

  async function ask(person: Person, again: boolean): Promise<Answer> {
    const options = { again, deadline: now() + PATIENCE_MS }
    const found = await findParticipant(participantIdentifierOf(person), options)
    if (found?.withdrawDate) return { status: 'withdrawn' }
    if (found) return enrolled(found)
    if (!create) return { status: 'not_enrolled' }
    return { ...enrolled(await persistParticipant(newParticipantFrom(person), options)), created: true }
  }

  /** Which participant this person is. */
  return async function enrollmentOf(
    person: Person,
    { again = false, deadline = now() + PATIENCE_MS }: EnrollmentOptions = {},
  ): Promise<Enrollment> {
    if (person.participantID) return { status: 'enrolled', participantID: person.participantID }
    const key = personKey(person)
    const before = known.peek(key, { allowStale: true })
    const forceRefresh = again && before?.status !== 'enrolled'
    try {
      return await within(deadline - now(), known.forceFetch(key, { forceRefresh, context: person }))
    } catch (error) {
      if (!isMyDataHelpsError(error)) throw error
      return before ?? { status: 'unknown', error }
    }
  }
}

function enrolled({ id, demographics }: Participant): Known {
  return {
    status: 'enrolled',
    participantID: id,
    language: demographics?.preferredLanguage || undefined,
    timeZone: demographics?.timeZone || undefined,
  }
}
