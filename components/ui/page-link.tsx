'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useState } from 'react'
import styles from './ui.module.css'

/** By then a slow phone has its scripts, its token, and time to spare. */
const SETTLED_MS = 2_000

/**
 * A way to another page behind the login. Once this page has settled, the router fetches that one beforehand,
 * whole: it holds nothing personal, asks MyDataHelps nothing, and is there at once when somebody goes to it.
 */
export function PageLink({ href, children }: { href: string; children: ReactNode }) {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Link className={styles.pageLink} href={href} prefetch={settled}>
      {children}
    </Link>
  )
}
