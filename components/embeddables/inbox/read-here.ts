'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { useParticipantSession, useRefresh } from '@/components/participant-session'

let read: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()
const none: ReadonlySet<string> = new Set()

/**
 * The IDs of what has been read since the page was loaded. Lists that were asked for before still say "new" of
 * it, and so would a list that comes back from the cache.
 */
export function useReadHere(): ReadonlySet<string> {
  return useSyncExternalStore(
    subscribe,
    () => read,
    () => none,
  )
}

/**
 * Gives a function that tells MyDataHelps that an item was read, and has the unread ones counted again. Nobody is
 * troubled with a failure: the item stays new, and is marked when it is opened the next time.
 */
export function useMarkRead(): (id: string) => Promise<void> {
  const { call } = useParticipantSession()
  const refresh = useRefresh()
  return useCallback(
    async (id) => {
      try {
        const { status } = await call((sdk) => sdk.updateInboxItem(id, 'markRead'))
        if (status === 'error') return
        read = new Set([...read, id])
        for (const listener of listeners) listener()
        await refresh('inbox', 'unread')
      } catch {
        // See above.
      }
    },
    [call, refresh],
  )
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
