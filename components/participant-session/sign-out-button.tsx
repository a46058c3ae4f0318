'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { signOut } from './sign-out'
import { useEarlyPress } from './use-early-press'

/** Under this name a press is kept that comes before the scripts. */
const PRESS = 'sign-out'

export function SignOutButton() {
  const t = useTranslations('signOut')
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const leave = () => {
    setState('busy')
    signOut().catch(() => setState('failed'))
  }
  useEarlyPress((name) => name === PRESS, leave)
  return (
    <>
      <Button variant="quiet" busy={state === 'busy'} onClick={leave} data-press={PRESS}>
        {state === 'busy' ? t('busy') : t('button')}
      </Button>
      {state === 'failed' ? <p role="alert">{t('failed')}</p> : null}
    </>
  )
}
