'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Muted } from '@/components/ui/notice'
import { accountOf, stateOf } from './accounts'
import styles from './connections.module.css'
import { accountsQuery } from './connections-query'
import type { Account, Provider } from './connections-schemas'
import { kindsOf } from './offers'
import { type Phase, useConnect } from './use-connect'

type ConnectDialogProps = {
  provider: Provider
  /** `connected`: MyDataHelps says so. */
  onEnd: (connected: boolean) => void
}

/** Says what a provider would share, and goes the way there and back. It ends by itself when the account is connected. */
export function ConnectDialog({ provider, onEnd }: ConnectDialogProps) {
  const t = useTranslations('connections')
  const errors = useTranslations('errors')
  const { phase, error, go, goHere, look, giveUp } = useConnect(provider, t('windowOpening'))
  useConnected(provider, () => {
    giveUp()
    onEnd(true)
  })

  const { name } = provider
  const confirm: Record<Phase, { words: string; act: () => void }> = {
    asking: { words: t('goTo', { name }), act: go },
    waiting: { words: t('finished'), act: look },
    checking: { words: t('finished'), act: look },
    blocked: { words: t('goHere'), act: goHere },
    leaving: { words: t('goHere'), act: goHere },
    denied: { words: t('tryAgain'), act: go },
    closed: { words: t('tryAgain'), act: go },
    failed: { words: t('tryAgain'), act: go },
    unclear: { words: t('lookAgain'), act: look },
  }
  return (
    <ConfirmDialog
      open
      title={t('connectTitle', { name })}
      confirm={confirm[phase].words}
      cancel={phase === 'asking' ? t('notNow') : t('stop')}
      busy={phase === 'checking' || phase === 'leaving'}
      onConfirm={confirm[phase].act}
      onCancel={() => {
        giveUp()
        onEnd(false)
      }}
    >
      {phase === 'asking' ? <WhatIsShared provider={provider} /> : null}
      {/* Always there, because a screen reader tells only what changes in a region that it knows. */}
      <p role="status" className={styles.phase}>
        {phase === 'asking' ? null : error && phase === 'failed' ? (
          <>
            {t('failed', { name })} {errors(error.code)}
          </>
        ) : (
          t(PHASE_TEXTS[phase], { name })
        )}
      </p>
    </ConfirmDialog>
  )
}
