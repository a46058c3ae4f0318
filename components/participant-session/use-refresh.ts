'use client'

import { useCallback } from 'react'
import { unstable_serialize, useSWRConfig } from 'swr'
import { useParticipantSession } from './participant-session'
import type { Query } from './query'

/**
 * Gives a function that has answers read again which something here has changed: those whose question's key
 * starts with these. It resolves when they are there.
 */
export function useRefresh(): (...start: Query['key']) => Promise<void> {
  const { userKey, answered } = useParticipantSession()
  const { mutate } = useSWRConfig()
  return useCallback(
    async (...start) => {
      const wanted = [userKey, ...start]
      await mutate((key) => {
        const isWanted = Array.isArray(key) && wanted.every((part, index) => key[index] === part)
        // SWR reads again only what is on the screen; the rest is old from now on, and is read when it is shown.
        if (isWanted) answered.delete(unstable_serialize(key))
        return isWanted
      })
    },
    [userKey, mutate, answered],
  )
}
