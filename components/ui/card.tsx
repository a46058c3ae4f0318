'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button'
import { FailureBoundary } from './failure-boundary'
import { Notice } from './notice'
import styles from './ui.module.css'

/**
 * A part of the page with a heading of its own. `headingRef` lets focus come here when what had it is gone. What throws
 * inside is shown as a failure of this part: the page, and the way to sign out, stay.
 */
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
      <FailureBoundary fallback={(again) => <Failed again={again} />}>{children}</FailureBoundary>
    </section>
  )
}

function Failed({ again }: { again: () => void }) {
  const t = useTranslations('errors')
  return (
    <div role="alert">
      <Notice
        action={
          <Button variant="quiet" onClick={again}>
            {t('tryAgain')}
          </Button>
        }
      >
        {t('unexpected')}
      </Notice>
    </div>
  )
}
