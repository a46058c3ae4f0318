import type { ReactNode, Ref } from 'react'
import styles from './ui.module.css'

/** A whole page that says one thing: what is the case, and what one can do. */
export function MessageScreen({
  title,
  brand,
  headingRef,
  children,
  actions,
}: {
  title: string
  /** Stands above the title, in place of the app's icon. */
  brand?: ReactNode
  /** For a screen that takes the place of another: focus comes here, or it would be lost with what had it. */
  headingRef?: Ref<HTMLHeadingElement>
  children: ReactNode
  actions?: ReactNode
}) {
  return (
    <main id="content" className={styles.message}>
      {/* Lazy, or Next would have every page load it in advance, for the "not found" page that it carries along. */}
      {brand ?? <img className={styles.icon} src="/icon.svg" alt="" width={56} height={56} loading="lazy" />}
      <h1 ref={headingRef} tabIndex={-1}>
        {title}
      </h1>
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </main>
  )
}
