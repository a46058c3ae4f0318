import { useEffect, useState } from 'react'

/** By then a slow phone has its scripts, its token, and time to spare. */
const SETTLED_MS = 2_000

/** Whether the page has had its time to come: what can wait, waits for it. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [])
  return settled
}
