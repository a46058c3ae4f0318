/** An account at a provider that a participant connected. */
export type ExternalAccount = {
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

export type ExternalAccounts = ReturnType<typeof createExternalAccounts>

/** The accounts of all participants. */
export function createExternalAccounts(atStart: Omit<ExternalAccount, 'id'>[]) {
  let nextID = FIRST_ID
  let accounts: ExternalAccount[] = atStart.map((account) => ({ ...account, id: nextID++ }))

  const of = (participantID: string) => accounts.filter((account) => account.participantID === participantID)

  return {
    list: (): readonly ExternalAccount[] => accounts,

    of,

    /** Adds an account, or puts it in the place of the one that the participant has at one of these providers. */
    connect(account: Omit<ExternalAccount, 'id'>, replacedProviderIDs: readonly number[]): void {
      const existing = of(account.participantID).find(({ providerID }) =>
        replacedProviderIDs.includes(providerID),
      )
      if (existing) Object.assign(existing, account)
      else accounts.push({ ...account, id: nextID++ })
    },

    delete(account: ExternalAccount): void {
      accounts = accounts.filter((other) => other !== account)
    },
  }
}
