import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Skeleton } from '@/components/ui/skeleton'
import styles from './device-data.module.css'

/** Cards in the shape of figures, until they come. Only the first one says so. */
export function FigureSkeletons({ count }: { count: number }) {
  const t = useTranslations('deviceData')
  return Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same and keep nothing, so that any of them may go.
    <div key={index} className={styles.placeholder}>
      {index === 0 ? <Skeleton label={t('loading')} lines={2} /> : null}
      <div className={styles.picture} />
    </div>
  ))
}

/** Nobody is kept waiting for a slow answer longer than this for what is there. */
const PATIENCE_MS = 5_000

/** Whether it is still early to show what has come before all of it has; begins anew with each `what`. */
export function usePatience(what: string): boolean {
  const [over, setOver] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setOver(what), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [what])
  return over !== what
}
