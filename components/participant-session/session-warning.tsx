import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useDates } from '../dates'
import { dateAt, passedTime } from './passed-time'
import { signOut } from './sign-out'
import { type SessionLifeOptions, useSessionLife } from './use-session-life'

/** Warns before somebody is signed out, over whatever is on the screen, a survey too. */
export function SessionWarning(props: SessionLifeOptions) {
  const { warning, life, stay } = useSessionLife(props)
  const [busy, setBusy] = useState(false)
  const t = useTranslations('warning')
  const dates = useDates()
  if (!warning) return null
  const time = dates.time(dateAt(life.endsAt)) ?? ''
  return createPortal(
    <ConfirmDialog
      open
      urgent
      title={warning === 'idle' ? t('idleTitle') : t('endTitle')}
      cancel={warning === 'idle' ? t('stay') : t('ok')}
      confirm={t('signOut')}
      busy={busy}
      onCancel={() => void stay()}
      onConfirm={() => {
        setBusy(true)
        signOut().catch(() => setBusy(false))
      }}
    >
      {warning === 'idle' ? <IdleText idleAt={life.idleAt} /> : <p>{t('endText', { time })}</p>}
    </ConfirmDialog>,
    // A survey makes all that stood beside it inert, and this comes later.
    document.body,
  )
}

function IdleText({ idleAt }: { idleAt: number }) {
  const t = useTranslations('warning')
  const [now, setNow] = useState(passedTime)
  useEffect(() => {
    const timer = setInterval(() => setNow(passedTime()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return <p>{t('idleText', { seconds: Math.max(0, Math.ceil((idleAt - now) / 1000)) })}</p>
}
