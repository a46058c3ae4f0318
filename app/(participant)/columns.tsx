import type { ReactNode } from 'react'
import styles from './columns.module.css'

/** What comes first on a page, and what can stand beside it where the screen is wide enough; below it where it is not. */
export function Columns({ first, beside }: { first: ReactNode; beside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{first}</div>
      <div className={styles.column}>{beside}</div>
    </div>
  )
}
