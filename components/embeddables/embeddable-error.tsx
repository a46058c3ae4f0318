import { useTranslations } from 'use-intl'
import type { Answer } from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Why an Embeddable has nothing (new) to show, in plain words, and a way to ask again. */
export function EmbeddableError({ what, answer }: { what: string; answer: Answer<unknown> }) {
  const t = useTranslations('errors')
  if (!answer.error) return null
  return (
    <div role="alert">
      <Notice
        action={
          <Button variant="quiet" busy={answer.isValidating} onClick={answer.retry}>
            {t('tryAgain')}
          </Button>
        }
      >
        {what} {t(answer.error.code)}
      </Notice>
    </div>
  )
}
