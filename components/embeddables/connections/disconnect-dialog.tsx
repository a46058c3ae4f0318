'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type SessionError, useParticipantSession, useRefresh } from '@/components/participant-session'
import { toSessionError } from '@/components/participant-session/errors'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { accountsQuery } from './accounts-query'
import styles from './connections.module.css'
import type { Account } from './connections-schemas'
import { SharedData } from './shared-data'

type DisconnectDialogProps = { account: Account; onEnd: (disconnected: boolean) => void }

/** Says which data goes with a connection, and asks again, since it cannot be brought back. */
export function DisconnectDialog({ account, onEnd }: DisconnectDialogProps) {
  const errors = useTranslations('errors')
  const t = useTranslations('connections')
  const { call } = useParticipantSession()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<SessionError>()
  const { provider } = account
  const { name } = provider

  async function disconnect(): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      await call((sdk) => sdk.deleteExternalAccount(account.id))
      await refresh(...accountsQuery.key)
      void refresh('deviceData')
      onEnd(true)
    } catch (reason) {
      setError(toSessionError(reason))
      setBusy(false)
    }
  }

  return (
    <ConfirmDialog
      open
      title={t('disconnectTitle', { name })}
      confirm={busy ? t('disconnecting') : t('disconnectConfirm')}
      cancel={t('keep')}
      busy={busy}
      onConfirm={disconnect}
      onCancel={() => onEnd(false)}
    >
      <SharedData provider={provider} heading={t('deletes', { name })} />
      <p>{t('disconnectText', { name })}</p>
      <p role="alert" className={styles.problem}>
        {error ? `${t('disconnectFailed', { name })} ${errors(error.code)}` : null}
      </p>
    </ConfirmDialog>
  )
}
