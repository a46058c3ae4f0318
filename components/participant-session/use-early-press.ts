'use client'

import { useEffect, useEffectEvent } from 'react'
import { takeEarlyPress } from './early-start'

/**
 * Calls `onPress` once the page has woken up, if a button with a `data-press` was pressed before, and its name is one
 * of `ours`: with that name.
 */
export function useEarlyPress(ours: (name: string) => boolean, onPress: (name: string) => void): void {
  const take = useEffectEvent(() => {
    const name = takeEarlyPress(ours)
    if (name !== undefined) onPress(name)
  })
  useEffect(() => take(), [])
}
