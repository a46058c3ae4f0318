'use client'

import { useEffect, useState } from 'react'
import useSWR from 'swr'

/** Most fetches are over in a minute; each look is a call, and MyDataHelps counts those. Five minutes in all. */
const WAITS_MS = [10_000, 20_000, 40_000, 80_000, 160_000]

/**
 * Calls `look` while `waiting`, ever more seldom and a few times in all. SWR is the clock: it stands still while
 * nobody sees the page, and offline. `givenUp`: it looks no more, until `again` is called.
 */
export function useLookAgain(waiting: boolean, look: () => void): { givenUp: boolean; again: () => void } {
  const [looks, setLooks] = useState(0)
  const wait = waiting ? WAITS_MS[looks] : undefined
  useEffect(() => {
    if (!waiting) setLooks(0)
  }, [waiting])
  useSWR(
    wait ? ['look again', looks] : null,
    () => {
      setLooks(looks + 1)
      look()
      return looks
    },
    {
      refreshInterval: wait ?? 0,
      dedupingInterval: 0,
      // Only the clock says when: not that there is no answer yet, or that somebody looks at the page again.
      fallbackData: 0,
      revalidateIfStale: false,
      revalidateOnFocus: false,
      revalidateOnReconnect: false,
    },
  )
  return {
    givenUp: waiting && wait === undefined,
    again: () => {
      setLooks(0)
      look()
    },
  }
}
