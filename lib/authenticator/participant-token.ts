import { isMyDataHelpsError, type MyDataHelps, PATIENCE_MS, type ParticipantToken } from '@/lib/mydatahelps'
import type { Enrollment, EnrollmentOptions, Person } from '@/lib/participants/enrollments'

export type MintingDependencies = Pick<MyDataHelps, 'participantToken'> & {
  enrollmentOf: (person: Person, options: EnrollmentOptions) => Promise<Enrollment>
  /** What the tokens may do. */
  scopes: readonly string[]
  /** Told of each mint that ended, with its outcome; not where a token is given again. */
  onMint: (mint: { outcome: string; person: Person; scopes: readonly string[]; since: number }) => void
  /** Told of each token that is given, and whether it was minted for it. */
  onAnswer: (source: 'store' | 'mint') => void
  /** Milliseconds since the epoch. */
  now: () => number
}

export type ParticipantTokenOf = (
  person: Person,
  options?: {
    /** The last one was refused, and the same must not be given again. */
    replace?: boolean
    /** Milliseconds since the epoch: whoever waits, waits no longer for all the steps together. */
    deadline?: number
  },
) => Promise<ParticipantToken | null>

/** Gives a token of the participant that a person is, or null if they are none. What it gives throws `MyDataHelpsError`. */
export function createParticipantTokenOf(dependencies: MintingDependencies): ParticipantTokenOf {
  const { enrollmentOf, participantToken, scopes, onMint, onAnswer, now } = dependencies

  return async (person, { replace = false, deadline = now() + PATIENCE_MS } = {}) => {
    const enrollment = await enrollmentOf(person, { deadline })
    if (enrollment.status === 'unknown') throw enrollment.error
    if (enrollment.status !== 'enrolled') return null
    const since = now()
    const tell = (outcome: string) => onMint({ outcome, person, scopes, since })
    let source: 'store' | 'mint' = 'store'
    const token = await participantToken({
      participantID: enrollment.participantID,
      scopes,
      replace,
      deadline,
      onMint(minting) {
        source = 'mint'
        void minting.then(
          () => tell('minted'),
          (error) => tell(isMyDataHelpsError(error) ? error.code : 'failed'),
        )
      },
    })
    onAnswer(source)
    return token
  }
}
