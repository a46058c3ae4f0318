'use client'

import { useCallback } from 'react'
import useSWR from 'swr'
import { useParticipantSession } from './participant-session'

/**
 * State that stays while somebody moves from page to page, and ends with the session: what was typed into a form, for
 * one. It is kept in memory alone.
 */
export function useKept<State>(name: string, initial: State): [State, (next: State) => void] {
  const { userKey } = useParticipantSession()
  const { data = initial, mutate } = useSWR<State>([userKey, 'kept', name], null)
  const keep = useCallback((next: State) => void mutate(next, { revalidate: false }), [mutate])
  return [data, keep]
}
