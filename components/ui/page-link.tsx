'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from './ui.module.css'
import { useSettled } from './use-settled'

/**
 * A way to another page behind the login. Once this page has settled, the router fetches that one beforehand,
 * whole: it holds nothing personal, asks MyDataHelps nothing, and is there at once when somebody goes to it.
 */
export function PageLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className={styles.pageLink} href={href} prefetch={useSettled()}>
      {children}
    </Link>
  )
}
