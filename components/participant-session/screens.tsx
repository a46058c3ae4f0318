'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { StudyContact } from '@/components/study/study-contact'
import { ButtonLink } from '@/components/ui/button'
import { MessageScreen } from '@/components/ui/message-screen'
import { SignOutButton } from './sign-out-button'
import type { EndReason } from './state'

/** The server that makes this page asks MyDataHelps whether they were a participant once, which no token can tell. */
export function ToNotEnrolledPage() {
  useEffect(() => window.location.replace('/not-enrolled'), [])
  return null
}

const ENDED = {
  signed_out: { title: 'signedOutTitle', text: 'signedOutText' },
  someone_else: { title: 'someoneElseTitle', text: 'someoneElseText' },
  expired: { title: 'expiredTitle', text: 'expiredText' },
  idle: { title: 'idleTitle', text: 'idleText' },
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
        // With somebody else signed in, a way to sign in would lead straight to that person's page.
        reason === 'withdrawn' || reason === 'someone_else' ? (
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
