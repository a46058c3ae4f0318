'use client'

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { RequestCode } from '@/components/study/request-code'
import { StudyContact } from '@/components/study/study-contact'
import { ButtonLink } from '@/components/ui/button'
import { MessageScreen } from '@/components/ui/message-screen'
import { SignOutButton } from './sign-out-button'
import { tellTabs } from './tabs'

/** For whoever is signed in and no participant: not yet, or, where they have left the study, no more. */
export function NotEnrolledScreen({ withdrawn, userKey }: { withdrawn: boolean; userKey: string }) {
  const t = useTranslations('notEnrolled')
  // A tab of somebody else's is to close, whether or not this person is a participant.
  useEffect(() => tellTabs({ kind: 'signed_in', userKey }), [userKey])
  if (withdrawn) return <WithdrawnScreen />
  return (
    <MessageScreen
      title={t('title')}
      actions={
        <>
          <ButtonLink href="/not-enrolled?again">{t('tryAgain')}</ButtonLink>
          <SignOutButton />
        </>
      }
    >
      <p>{t('text')}</p>
      <p>{t('contact')}</p>
      <StudyContact />
      <RequestCode />
    </MessageScreen>
  )
}

function WithdrawnScreen() {
  const t = useTranslations('ended')
  return (
    <MessageScreen title={t('withdrawnTitle')} actions={<SignOutButton />}>
      <p>{t('withdrawnText')}</p>
      <StudyContact />
      <RequestCode />
    </MessageScreen>
  )
}
