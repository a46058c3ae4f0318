import type { Step } from '@/scripts/doctor/step'
import type { Subject } from '@/scripts/doctor/subject'
import { collect, type Examination } from '../../setup/doctor'
import { COMPLETE, configWith } from '../config/environment'

/** A few of the doctor's steps, with a complete environment that has these changes. */
export function stepsWith(
  take: (subject: Subject) => AsyncIterable<Step>,
  changes: Record<string, string> = {},
  milliseconds = 2_000,
): Promise<Examination> {
  const { config } = configWith(changes)
  const subject = {
    config,
    broken: new Set<string>(),
    participantIdentifier: undefined,
    now: Date.now,
    milliseconds,
  }
  const {
    MYDATAHELPS_PRIVATE_KEY = '',
    OIDC_CLIENT_SECRET = '',
    NEXTAUTH_SECRET = '',
    REDIS_URL = '',
  } = {
    ...COMPLETE,
    ...changes,
  }
  return collect(take(subject), [
    ...MYDATAHELPS_PRIVATE_KEY.split('\n'),
    ...NEXTAUTH_SECRET.split(','),
    OIDC_CLIENT_SECRET,
    REDIS_URL,
  ])
}
