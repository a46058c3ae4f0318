'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Whether a page has been shown already since the browser loaded the document. */
let hasArrived = false

/**
 * The heading of a page. Whoever moves here from another page gets focus here: the link that was pressed may be
 * gone, and a screen reader would say nothing of the new page.
 */
export function PageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasArrived) heading.current?.focus({ preventScroll: true })
    hasArrived = true
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
