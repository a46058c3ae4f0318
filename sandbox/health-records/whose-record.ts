import { providerOf } from '../external-accounts/providers'
import type { SandboxContext } from '../server/context'
import type { Participant } from '../store/study-records'
import { madeUpRecord } from './made-up-record'
import type { HealthRecord } from './record'

/**
 * The record that a participant's clinic has sent; null for whoever has connected none, or whose first fetch is under
 * way. A clinic whose permission ran out has sent what it had until then.
 */
export function recordOf(participant: Participant, { clock, store }: SandboxContext): HealthRecord | null {
  const account = store.externalAccounts
    .of(participant.id)
    .find((each) => providerOf(each).category === 'Provider')
  if (!account) return null
  const { authorized, connectionDate, fetchStarted, fetchEnds } = account
  const isFetching = authorized && fetchEnds > clock.now()
  if (isFetching && fetchStarted <= connectionDate) return null
  return madeUpRecord(participant, providerOf(account).name, isFetching ? fetchStarted : fetchEnds)
}
