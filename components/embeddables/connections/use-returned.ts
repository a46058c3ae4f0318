'use client'

import { useEffect, useEffectEvent } from 'react'

const PARAMETER = 'returned'

/**
 * Tells once that this page is where a way to a provider ended, when it went through this window. The address is
 * anybody's to write: what is connected, MyDataHelps says.
 */
export function useReturned(onReturned: (connected: boolean) => void): void {
  const tell = useEffectEvent(onReturned)
  useEffect(() => {
    const url = new URL(window.location.href)
    const outcome = url.searchParams.get(PARAMETER)
    if (outcome === null) return
    url.searchParams.delete(PARAMETER)
    // Or it would be said again after each reload.
    window.history.replaceState(window.history.state, '', url)
    tell(outcome === 'connected')
  }, [])
}
