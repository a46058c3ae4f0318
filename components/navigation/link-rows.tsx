'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useSettled } from '@/components/ui/use-settled'
import styles from './link-rows.module.css'

/** Ways to pages below this one. */
export function LinkRows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.rows}>{children}</ul>
    </nav>
  )
}

export function LinkRow({
  href,
  icon,
  title,
  children,
}: {
  href: string
  icon: ReactNode
  title: string
  /** What one finds there. */
  children: ReactNode
}) {
  const settled = useSettled()
  return (
    <li>
      <Link className={styles.row} href={href} prefetch={settled}>
        <span className={styles.icon}>{icon}</span>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          <span className={styles.text}>{children}</span>
        </span>
        <ChevronRight aria-hidden className={styles.chevron} />
      </Link>
    </li>
  )
}
