import { Watch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { PageLink } from '@/components/ui/page-link'
import { ON_SHOW } from '../on-show'
import styles from './device-data.module.css'
import { connectedQuery } from './device-data-query'
import { FigureSkeletons } from './figure-skeletons'

/** Says why there is nothing, and what can be done: who has connected nothing is told so. */
export function Nothing({ isNow }: { isNow: boolean }) {
  const t = useTranslations('deviceData')
  const { data, error, isDelayed } = useMyDataHelps(connectedQuery, { wanted: isNow })
  if (isNow && !data && !error && !isDelayed) return <FigureSkeletons count={1} />
  // Where nobody can tell what is connected, nobody is told that it is nothing.
  const isUnconnected = isNow && data?.length === 0
  return (
    <div className={styles.nothing}>
      <Watch aria-hidden className={styles.icon} />
      <h2>{isUnconnected ? t('notConnectedTitle') : t('nothingTitle')}</h2>
      <p>{isUnconnected ? t('notConnected') : t('nothing')}</p>
      {isNow && ON_SHOW.connections ? <PageLink href="/you/connections">{t('connect')}</PageLink> : null}
    </div>
  )
}
