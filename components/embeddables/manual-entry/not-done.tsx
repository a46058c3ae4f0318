import { useTranslations } from 'use-intl'
import type { SessionError } from '@/components/participant-session'
import { Notice } from '@/components/ui/notice'

/** Says what could not be done, and why; nothing, where all went well. */
export function NotDone({ what, error }: { what: string; error: SessionError | undefined }) {
  const t = useTranslations('errors')
  if (!error) return null
  return (
    <div role="alert">
      <Notice>
        {what} {t(error.code)}
      </Notice>
    </div>
  )
}
