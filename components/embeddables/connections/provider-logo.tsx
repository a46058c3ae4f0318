'use client'

import { Hospital, Watch } from 'lucide-react'
import { useState } from 'react'
import styles from './connections.module.css'
import type { Provider } from './connections-schemas'
import { isDevice } from './offers'

/** Stands beside the name that it would repeat, so it says nothing to a screen reader. Without a logo, what it is about. */
export function ProviderLogo({ provider }: { provider: Provider }) {
  const [broken, setBroken] = useState(false)
  const { logoUrl } = provider
  const Icon = isDevice(provider) ? Watch : Hospital
  return (
    <span className={styles.logo}>
      {logoUrl && !broken ? (
        <img src={logoUrl} alt="" loading="lazy" onError={() => setBroken(true)} />
      ) : (
        <Icon aria-hidden />
      )}
    </span>
  )
}
