import { useCallback, useSyncExternalStore } from 'react'
import { useDates } from '@/components/dates'
import type { Day } from './days'

const MINUTE_MS = 60_000

/** The participant's own today, also after midnight; nothing on the server, which does not know it. */
export function useToday(): Day | undefined {
  const { dayKey } = useDates()
  const today = useCallback(() => dayKey(new Date()), [dayKey])
  return useSyncExternalStore(everyMinute, today, () => undefined)
}

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE_MS)
  return () => clearInterval(timer)
}
