'use client'

import { useCallback } from 'react'
import { useSWRConfig } from 'swr'
import { useParticipantSession } from './participant-session'
import type { Query } from './query'

/**
 * Gives a function that has answers read again which something here has changed: those whose question's key
 * starts with these. It resolves when they are there.
 */
export function useRefresh(): (...start: Query['key']) => Promise<void> {
  const { userKey } = useParticipantSession()
  const { mutate } = useSWRConfig()
  return useCallback(
    async (...start) => {
      const wanted = [userKey, ...start]
      await mutate((key) => Array.isArray(key) && wanted.every((part, index) => key[index] === part))
    },
    [userKey, mutate],
  )
}
