'use client'

import { useEffect } from 'react'
import { useSettled } from '@/components/ui/use-settled'

/** Has the browser keep the app's offline page, once the page has settled: nobody waits for it. */
export function OfflineWorker() {
  const settled = useSettled()
  useEffect(() => {
    // Where it cannot be had, a page that fails looks as the browser makes it look.
    if (settled && navigator.onLine)
      navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
  }, [settled])
  return null
}
