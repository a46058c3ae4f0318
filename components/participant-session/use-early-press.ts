'use client'

import { useEffect, useEffectEvent } from 'react'
import { takeEarlyPress } from './early-start'

/** Calls `onPress` once the page has woken up, if a button with a `data-press` was pressed before: with that name. */
export function useEarlyPress(onPress: (name: string) => void): void {
  const tell = useEffectEvent(onPress)
  useEffect(() => {
    const name = takeEarlyPress()
    if (name !== undefined) tell(name)
  }, [])
}
