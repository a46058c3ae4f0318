'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { signOut } from './sign-out'

export function SignOutButton() {
  const t = useTranslations('signOut')
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  return (
    <>
      <Button
        variant="quiet"
        busy={state === 'busy'}
        onClick={() => {
          setState('busy')
          signOut().catch(() => setState('failed'))
        }}
      >
        {state === 'busy' ? t('busy') : t('button')}
      </Button>
      {state === 'failed' ? <p role="alert">{t('failed')}</p> : null}
    </>
  )
}
