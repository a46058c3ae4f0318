'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { StudyContact } from '@/components/study/study-contact'
import { Button, ButtonLink } from '@/components/ui/button'
import { MessageScreen } from '@/components/ui/message-screen'
import styles from './screens.module.css'
import { SignOutButton } from './sign-out-button'
import type { EndReason, Interruption } from './state'

/** Lies over the foot of the page, which stays as it is. Always there, so that screen readers hear it change. */
export function InterruptedBanner({
  cause,
  retry,
}: {
  cause: Interruption | undefined
  retry: () => Promise<void>
}) {
  const t = useTranslations('session')
  return (
    <div className={styles.banner} role="status">
      {cause ? (
        <div className={styles.bannerContent}>
          <p>{t(cause)}</p>
          <RetryButton retry={retry} />
        </div>
      ) : null}
    </div>
  )
}

export function NotEnrolledScreen() {
  const t = useTranslations('notEnrolled')
  return (
    <MessageScreen
      title={t('title')}
      actions={
        <>
          <ButtonLink href="/">{t('tryAgain')}</ButtonLink>
          <SignOutButton />
        </>
      }
    >
      <p>{t('text')}</p>
      <p>{t('contact')}</p>
      <StudyContact />
    </MessageScreen>
  )
}

const ENDED = {
  signed_out: { title: 'signedOutTitle', text: 'signedOutText' },
  expired: { title: 'expiredTitle', text: 'expiredText' },
  withdrawn: { title: 'withdrawnTitle', text: 'withdrawnText' },
} as const

export function EndedScreen({ reason }: { reason: EndReason }) {
  const t = useTranslations('ended')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const back = encodeURIComponent(window.location.pathname + window.location.search)
  return (
    <MessageScreen
      title={t(ENDED[reason].title)}
      headingRef={heading}
      actions={
        reason === 'withdrawn' ? (
          <SignOutButton />
        ) : (
          <ButtonLink href={`/sign-in?callbackUrl=${back}`}>{t('signIn')}</ButtonLink>
        )
      }
    >
      <p>{t(ENDED[reason].text)}</p>
      {reason === 'withdrawn' ? <StudyContact /> : null}
    </MessageScreen>
  )
}

function RetryButton({ retry }: { retry: () => Promise<void> }) {
  const t = useTranslations('session')
  const [busy, setBusy] = useState(false)
  return (
    <Button
      busy={busy}
      onClick={async () => {
        setBusy(true)
        await retry()
        setBusy(false)
      }}
    >
      {busy ? t('trying') : t('tryAgain')}
    </Button>
  )
}
