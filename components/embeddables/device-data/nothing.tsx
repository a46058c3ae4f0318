import { Watch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { PageLink } from '@/components/ui/page-link'
import styles from './device-data.module.css'
import { connectedQuery } from './device-data-query'

/** Says why there is nothing, and what can be done: who has connected nothing is told so. */
export function Nothing({ isNow }: { isNow: boolean }) {
  const t = useTranslations('deviceData')
  const { data } = useMyDataHelps(connectedQuery, { wanted: isNow })
  const isConnected = data !== undefined && data.length > 0
  return (
    <div className={styles.nothing}>
      <Watch aria-hidden className={styles.icon} />
      <h2>{isNow && !isConnected ? t('notConnectedTitle') : t('nothingTitle')}</h2>
      <p>{isNow && !isConnected ? t('notConnected') : t('nothing')}</p>
      {isNow ? <PageLink href="/you/connections">{t('connect')}</PageLink> : null}
    </div>
  )
}
