'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useRefresh } from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import { List } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { AccountRow } from './account-row'
import { arrivedSince, byUrgency, providerToReconnect, stateOf } from './accounts'
import type { Account, Provider } from './connections-schemas'
import { useLookAgain } from './use-look-again'

type AccountListProps = {
  accounts: readonly Account[]
  /** Has MyDataHelps asked how the accounts are. */
  onLook: () => void
  onNews: (news: string) => void
  onConnect: (provider: Provider) => void
  onDisconnect: (account: Account) => void
}

/** The connections; while data is being fetched, it looks now and then whether it has come, and says so. */
export function AccountList({ accounts, onLook, onNews, onConnect, onDisconnect }: AccountListProps) {
  const t = useTranslations('connections')
  const isFetching = accounts.some((account) => stateOf(account) === 'fetching')
  const { givenUp, again } = useLookAgain(isFetching, onLook)
  const refresh = useRefresh()
  useArrivals(accounts, (arrived) => {
    onNews(arrived.map(({ provider }) => t('arrived', { name: provider.name })).join(' '))
    void refresh('deviceData')
  })
  return (
    <>
      <List>
        {accounts.toSorted(byUrgency).map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            onNews={onNews}
            onReconnect={() => onConnect(providerToReconnect(account))}
            onDisconnect={() => onDisconnect(account)}
          />
        ))}
      </List>
      {givenUp ? (
        <Notice
          action={
            <Button variant="quiet" onClick={again}>
              {t('lookAgain')}
            </Button>
          }
        >
          {t('takesLong')}
        </Notice>
      ) : null}
    </>
  )
}

function useArrivals(accounts: readonly Account[], onArrived: (arrived: Account[]) => void): void {
  const before = useRef(accounts)
  const tell = useEffectEvent(onArrived)
  useEffect(() => {
    const arrived = arrivedSince(before.current, accounts)
    before.current = accounts
    if (arrived.length > 0) tell(arrived)
  }, [accounts])
}
