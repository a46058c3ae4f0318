'use client'

import { signIn } from 'next-auth/react'
import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Starts signing in at the identity provider, which brings the person back to `callbackUrl`, a page of this site. */
export function SignInButton({
  callbackUrl,
  provider,
}: {
  callbackUrl: string
  provider: string | undefined
}) {
  const t = useTranslations('signIn')
  const locale = useLocale()
  const [state, setState] = useState<'idle' | 'busy' | 'offline'>('idle')

  useEffect(() => {
    // Whoever comes back with the Back button finds the page as it was left: busy, for ever.
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) setState('idle')
    }
    window.addEventListener('pageshow', onPageShow)
    return () => window.removeEventListener('pageshow', onPageShow)
  }, [])

  function start(): void {
    // Offline, NextAuth would send the browser to an error page that it cannot load.
    if (!navigator.onLine) {
      setState('offline')
      return
    }
    setState('busy')
    // The provider's page comes in the same language.
    signIn('oidc', { callbackUrl }, { ui_locales: locale }).catch(() => setState('offline'))
  }

  return (
    <>
      <Button busy={state === 'busy'} onClick={start}>
        {state === 'busy' ? t('busy') : provider ? t('buttonWith', { provider }) : t('button')}
      </Button>
      <div role="alert">{state === 'offline' ? <Notice>{t('offline')}</Notice> : null}</div>
    </>
  )
}
