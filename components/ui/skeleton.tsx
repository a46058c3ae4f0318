'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './skeleton.module.css'

/** When a wait has become long enough to say that it goes on. */
const STILL_MS = 5_000

/**
 * Stands where content will be, in its shape and about its size, so that little moves when it comes: `lines` of a
 * text, or with `shape` "items" so many items of a list.
 */
export function Skeleton({
  label,
  lines,
  shape = 'text',
}: {
  label: string
  lines: number
  shape?: 'text' | 'items' | undefined
}) {
  const t = useTranslations('loading')
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), STILL_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={`${styles.skeleton} ${styles[shape]}`} data-skeleton>
      <span className={isLong ? styles.still : 'visually-hidden'} role="status">
        {isLong ? t('still') : label}
      </span>
      {Array.from({ length: lines }, (_, index) => `line-${index}`).map((line) => (
        <div key={line} className={styles.bone} aria-hidden="true">
          <div className={styles.bar} />
          {shape === 'items' ? <div className={styles.bar} /> : null}
        </div>
      ))}
    </div>
  )
}
