/** An account at a provider that a participant connected. */
export interface ExternalAccount {
  id: number
  participantID: string
  providerID: number
  /** False when the provider's permission ran out, or was taken back: the participant must connect again. */
  authorized: boolean
  connectionDate: Date
  /** When the latest fetch of data began, and when it is over by the sandbox's clock. */
  fetchStarted: Date
  fetchEnds: Date
  providerUserID: string
  dataScopes: string
}

export type ExternalAccountStatus = 'unauthorized' | 'fetchingData' | 'fetchComplete'

/** What an app sees of an account at a moment (protocol: external accounts, life cycle). */
export function statusOf({ authorized, fetchEnds }: ExternalAccount, now: Date): ExternalAccountStatus {
  if (!authorized) return 'unauthorized'
  return fetchEnds > now ? 'fetchingData' : 'fetchComplete'
}

/** When an account's data was last fetched; while that is under way, when it began. */
export function lastRefreshOf({ fetchStarted, fetchEnds }: ExternalAccount, now: Date): Date {
  return fetchEnds > now ? fetchStarted : fetchEnds
}

const FIRST_ID = 31_001

/** The accounts of all participants. */
export class ExternalAccounts {
  #accounts: ExternalAccount[]
  #nextID = FIRST_ID

  constructor(accounts: Omit<ExternalAccount, 'id'>[]) {
    this.#accounts = accounts.map((account) => ({ ...account, id: this.#nextID++ }))
  }

  list(): readonly ExternalAccount[] {
    return this.#accounts
  }

  of(participantID: string): ExternalAccount[] {
    return this.#accounts.filter((account) => account.participantID === participantID)
  }

  /** Adds an account, or puts it in the place of the one that the participant has at one of these providers. */
  connect(account: Omit<ExternalAccount, 'id'>, replacedProviderIDs: readonly number[]): void {
    const existing = this.of(account.participantID).find(({ providerID }) =>
      replacedProviderIDs.includes(providerID),
    )
    if (existing) Object.assign(existing, account)
    else this.#accounts.push({ ...account, id: this.#nextID++ })
  }

  delete(account: ExternalAccount): void {
    this.#accounts = this.#accounts.filter((other) => other !== account)
  }
}
