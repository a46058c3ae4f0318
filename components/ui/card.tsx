import type { ReactNode } from 'react'
import styles from './ui.module.css'

/** A part of the page with a heading of its own. `headingRef` lets focus come here when what had it is gone. */
export function Card({
  title,
  headingId,
  headingRef,
  children,
}: {
  title: string
  headingId: string
  headingRef?: React.Ref<HTMLHeadingElement>
  children: ReactNode
}) {
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <h2 id={headingId} ref={headingRef} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
