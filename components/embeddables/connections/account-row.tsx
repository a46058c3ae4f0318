'use client'

import { CircleAlert, CircleCheck, RefreshCw, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { type SessionError, useParticipantSession, useRefresh } from '@/components/participant-session'
import { toSessionError } from '@/components/participant-session/errors'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { DeviceTime } from '@/components/ui/device-time'
import { ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { lastDataAt, stateOf } from './accounts'
import { accountsQuery } from './accounts-query'
import styles from './connections.module.css'
import type { Account } from './connections-schemas'
import { ProviderLogo } from './provider-logo'

type AccountRowProps = {
  account: Account
  /** What the row has begun, in words. */
  onNews: (news: string) => void
  onReconnect: () => void
  onDisconnect: () => void
}

/** One connection: how it is, when data last came, and what its owner can do. */
export function AccountRow({ account, onNews, onReconnect, onDisconnect }: AccountRowProps) {
  const t = useTranslations('connections')
  const state = stateOf(account)
  const { provider } = account
  const { name } = provider
  const needsReconnecting = state === 'reconnect' || state === 'problem'
  return (
    <ListItem className={styles.row}>
      <div className={styles.who}>
        <ProviderLogo provider={provider} />
        <div className={styles.what}>
          <h3>{name}</h3>
          <AccountChip account={account} />
          {state === 'fetching' ? <Fetching /> : <LastData account={account} />}
          {state === 'problem' ? <p>{t('problemText')}</p> : null}
        </div>
      </div>
      <div className={styles.actions}>
        {needsReconnecting ? (
          <Button aria-label={t('reconnectNamed', { name })} onClick={onReconnect}>
            {t('reconnect')}
          </Button>
        ) : null}
        {state === 'reconnect' ? null : <Refresh account={account} onNews={onNews} />}
        <Button variant="quiet" aria-label={t('disconnectNamed', { name })} onClick={onDisconnect}>
          {t('disconnect')}
        </Button>
      </div>
    </ListItem>
  )
}

function AccountChip({ account }: { account: Account }) {
  const t = useTranslations('connections')
  switch (stateOf(account)) {
    case 'reconnect':
      return (
        <Chip tone="warning" icon={TriangleAlert}>
          {t('stateReconnect')}
        </Chip>
      )
    case 'problem':
      return (
        <Chip tone="warning" icon={CircleAlert}>
          {t('stateProblem')}
        </Chip>
      )
    case 'fetching':
      return <Chip icon={RefreshCw}>{t('stateFetching')}</Chip>
    case 'complete':
      return (
        <Chip tone="good" icon={CircleCheck}>
          {t('stateConnected')}
        </Chip>
      )
    case 'other':
      return null
  }
}

function Fetching() {
  const t = useTranslations('connections')
  return (
    <>
      <progress className={styles.progress} aria-label={t('stateFetching')} />
      <Muted>{t('fetchingText')}</Muted>
    </>
  )
}

function LastData({ account }: { account: Account }) {
  const t = useTranslations('connections')
  const dates = useDates()
  const at = lastDataAt(account)
  if (!at) return null
  const expired = stateOf(account) === 'reconnect'
  return (
    <Muted>
      <DeviceTime>
        {(now) => {
          if (expired) return t('noDataSince', { date: dates.day(at, now) ?? '' })
          if (dates.daysUntil(at, now) === 0) return t('lastDataToday', { time: dates.time(at) ?? '' })
          return t('lastData', { date: dates.dayAndTime(at, now) ?? '' })
        }}
      </DeviceTime>
    </Muted>
  )
}

/** Has MyDataHelps fetch what is new. That only begins here; how it goes on, the account says. */
function Refresh({ account, onNews }: Pick<AccountRowProps, 'account' | 'onNews'>) {
  const errors = useTranslations('errors')
  const t = useTranslations('connections')
  const { call } = useParticipantSession()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<SessionError>()
  const { name } = account.provider

  async function fetchNew(): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      await call((sdk) => sdk.refreshExternalAccount(account.id))
      onNews(t('fetchingFrom', { name }))
      await refresh(...accountsQuery.key)
    } catch (reason) {
      setError(toSessionError(reason))
    }
    setBusy(false)
  }

  return (
    <>
      <Button
        variant="quiet"
        busy={busy || stateOf(account) === 'fetching'}
        aria-label={t('refreshNamed', { name })}
        onClick={fetchNew}
      >
        {t('refresh')}
      </Button>
      <p role="alert" className={styles.problem}>
        {error ? `${t('refreshFailed', { name })} ${errors(error.code)}` : null}
      </p>
    </>
  )
}
