import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './chip.module.css'

/** A word or two about something, with an icon that says the same: colour alone tells not everybody. */
export function Chip({
  tone = 'plain',
  icon: Icon,
  children,
}: {
  tone?: 'plain' | 'good' | 'warning'
  icon: LucideIcon
  children: ReactNode
}) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      <Icon aria-hidden className={styles.icon} />
      {children}
    </span>
  )
}
