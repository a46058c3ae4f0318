'use client'

import { Hospital, Watch } from 'lucide-react'
import { useState } from 'react'
import styles from './connections.module.css'
import type { Provider } from './connections-schemas'
import { isDevice } from './offers'

/** A name in one long line is a logo that nobody can read at this size. */
const WIDEST = 4

/** Stands beside the name that it would repeat, so it says nothing to a screen reader. Without a logo, what it is about. */
export function ProviderLogo({ provider }: { provider: Provider }) {
  const [useless, setUseless] = useState(false)
  const { logoUrl } = provider
  const Icon = isDevice(provider) ? Watch : Hospital
  const look = (image: HTMLImageElement | null) => {
    // One that is broken is complete as well, and has no size.
    if (image?.complete && (!image.naturalWidth || image.naturalWidth > WIDEST * image.naturalHeight))
      setUseless(true)
  }
  return (
    <span className={styles.logo}>
      {logoUrl && !useless ? (
        <img
          // It may have come before the scripts.
          ref={look}
          src={logoUrl}
          alt=""
          loading="lazy"
          onLoad={(event) => look(event.currentTarget)}
          onError={() => setUseless(true)}
        />
      ) : (
        <Icon aria-hidden />
      )}
    </span>
  )
}
