import type { Account } from './connections-schemas'

/**
 * What a connection asks of its owner. `reconnect`: the permission at the provider has run out. `problem`: the last
 * fetch has failed. `other`: a state that MyDataHelps may think of later.
 */
export type AccountState = 'reconnect' | 'fetching' | 'complete' | 'problem' | 'other'

const STATES: Record<string, AccountState> = {
  unauthorized: 'reconnect',
  fetchingData: 'fetching',
  fetchComplete: 'complete',
  error: 'problem',
}

export function stateOf({ status }: Account): AccountState {
  return STATES[status] ?? 'other'
}

/** What needs its owner first, then by name. No language has a say in it: server and browser might not agree on one. */
export function byUrgency(a: Account, b: Account): number {
  const urgency = (account: Account) => Number(stateOf(account) !== 'reconnect')
  if (urgency(a) !== urgency(b)) return urgency(a) - urgency(b)
  return a.provider.name < b.provider.name ? -1 : a.provider.name > b.provider.name ? 1 : a.id - b.id
}

/** Whom to connect again: the provider that has taken this one over, if there is one. */
export function providerToReconnect({ provider }: Account): Account['provider'] {
  return { ...provider, id: provider.successorID ?? provider.id }
}

/** The account that a provider has with this participant, also under the provider that has taken it over. */
export function accountOf(providerID: number, accounts: readonly Account[]): Account | undefined {
  return accounts.find(({ provider }) => provider.id === providerID || provider.successorID === providerID)
}

/** When data last came; nothing if that is not known. MyDataHelps means UTC where it names no offset. */
export function lastDataAt({ lastRefreshDate }: Account): Date | undefined {
  if (!lastRefreshDate) return undefined
  const hasOffset = /(Z|[+-]\d\d:?\d\d)$/i.test(lastRefreshDate)
  const date = new Date(hasOffset ? lastRefreshDate : `${lastRefreshDate}Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** The accounts whose data was being fetched `before`, and has arrived since. */
export function arrivedSince(before: readonly Account[], now: readonly Account[]): Account[] {
  const fetching = new Set(before.filter((account) => stateOf(account) === 'fetching').map(({ id }) => id))
  return now.filter((account) => fetching.has(account.id) && stateOf(account) === 'complete')
}

/** Whether data comes through it, or is about to. */
export function isConnected(account: Account | undefined): boolean {
  return account !== undefined && ['fetching', 'complete'].includes(stateOf(account))
}
