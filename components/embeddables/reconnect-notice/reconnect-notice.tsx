'use client'

import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { FailureBoundary } from '@/components/ui/failure-boundary'
import { useSettled } from '@/components/ui/use-settled'
import { stateOf } from '../connections/accounts'
import { accountsQuery } from '../connections/accounts-query'
import styles from './reconnect-notice.module.css'

/**
 * Says which connections have run out, and leads to where they are made again; nothing while all is well, or nobody
 * knows. It may come late, and stands where nothing comes after it that it would move.
 */
export function ReconnectNotice() {
  return (
    <FailureBoundary fallback={() => null}>
      <Suspense fallback={null}>
        <Expired />
      </Suspense>
    </FailureBoundary>
  )
}

function Expired() {
  const t = useTranslations('reconnect')
  const { data = [] } = useMyDataHelps(accountsQuery)
  const settled = useSettled()
  const expired = data.filter((account) => stateOf(account) === 'reconnect')
  if (expired.length === 0) return null
  const names = expired.map(({ provider }) => provider.name)
  return (
    <section className={styles.notice} aria-labelledby="reconnect-notice">
      <TriangleAlert aria-hidden className={styles.icon} />
      <div>
        <h2 id="reconnect-notice">{t('title', { count: names.length, name: names[0] ?? '' })}</h2>
        <p>{t('text', { count: names.length })}</p>
      </div>
      <Link className={styles.link} href="/you/connections" prefetch={settled}>
        {t('link')}
      </Link>
    </section>
  )
}
