'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Muted } from '@/components/ui/notice'
import { accountOf, isConnected } from './accounts'
import { accountsQuery } from './accounts-query'
import styles from './connections.module.css'
import type { Provider } from './connections-schemas'
import { SharedData } from './shared-data'
import { type Phase, useConnect } from './use-connect'

type ConnectDialogProps = {
  provider: Provider
  /** `connected`: MyDataHelps says so. */
  onEnd: (connected: boolean) => void
}

/** Says what a provider would share, and goes the way there and back. It ends by itself when the account is connected. */
export function ConnectDialog({ provider, onEnd }: ConnectDialogProps) {
  const errors = useTranslations('errors')
  const t = useTranslations('connections')
  const { phase, error, go, goHere, look, giveUp } = useConnect(provider.id, t('windowOpening'))
  const end = (connected: boolean) => {
    giveUp()
    onEnd(connected)
  }
  useConnected(provider.id, () => end(true))

  const { name } = provider
  const again = { confirm: t('tryAgain'), act: go }
  const steps: Record<Phase, { text?: string; confirm: string; act: () => void }> = {
    asking: { confirm: t('goOn'), act: go },
    waiting: { text: t('waiting', { name }), confirm: t('finished'), act: look },
    checking: { text: t('checking'), confirm: t('finished'), act: look },
    unclear: { text: t('unclear', { name }), confirm: t('lookAgain'), act: look },
    blocked: { text: t('blocked'), confirm: t('goHere'), act: goHere },
    leaving: { text: t('leaving', { name }), confirm: t('goHere'), act: goHere },
    denied: { text: t('denied', { name }), ...again },
    closed: { text: t('closed', { name }), ...again },
    failed: { text: `${t('failed', { name })} ${error ? errors(error.code) : ''}`, ...again },
  }
  const { text, confirm, act } = steps[phase]
  return (
    <ConfirmDialog
      open
      title={t('connectTitle', { name })}
      confirm={confirm}
      cancel={phase === 'asking' ? t('notNow') : t('stop')}
      onConfirm={act}
      onCancel={() => end(false)}
    >
      {phase === 'asking' ? (
        <>
          <SharedData provider={provider} heading={t('shares', { name })} />
          <p>{t('whoGetsIt')}</p>
          <Muted>{t('signInThere', { name })}</Muted>
        </>
      ) : null}
      {/* Always there, because a screen reader tells only what changes in a region that it knows. */}
      <p role="status" className={styles.phase}>
        {text}
      </p>
    </ConfirmDialog>
  )
}

/** Calls `onConnected` when MyDataHelps says that the provider's account is connected, and was not before. */
function useConnected(providerID: number, onConnected: () => void): void {
  const { data } = useMyDataHelps(accountsQuery)
  const connected = isConnected(accountOf(providerID, data ?? []))
  const [before] = useState(connected)
  const tell = useEffectEvent(onConnected)
  useEffect(() => {
    if (connected && !before) tell()
  }, [connected, before])
}
