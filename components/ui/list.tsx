import type { ReactNode } from 'react'
import styles from './ui.module.css'

export function List({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>
}

/** `className` says how its parts stand to each other. */
export function ListItem({
  className = '',
  children,
}: {
  className?: string | undefined
  children: ReactNode
}) {
  return <li className={`${styles.listItem} ${className}`}>{children}</li>
}
