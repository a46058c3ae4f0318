'use client'

import { useTranslations } from 'use-intl'
import { RequestCode } from '@/components/study/request-code'
import { StudyContact } from '@/components/study/study-contact'
import { Button } from '@/components/ui/button'
import { MessageScreen } from '@/components/ui/message-screen'

/** When a page cannot be shown. It says nothing of the error itself: that is in the server's log, under the code. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const t = useTranslations('errorPage')
  return (
    <MessageScreen title={t('title')} actions={<Button onClick={reset}>{t('tryAgain')}</Button>}>
      <p>{t('text')}</p>
      <StudyContact />
      <RequestCode />
    </MessageScreen>
  )
}
