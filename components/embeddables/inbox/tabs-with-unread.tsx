'use client'

import { Suspense, useEffect, useState } from 'react'
import { Tabs } from '@/components/navigation/tabs'
import { useMyDataHelps } from '@/components/participant-session'
import { FailureBoundary } from '@/components/ui/failure-boundary'
import { HAS_DATA, HAS_MESSAGES, ON_SHOW } from '../on-show'
import { MOST_COUNTED, unreadCount, unreadQuery } from './inbox-query'

/** Tabs under which there is nothing. */
const WITHOUT = [...(HAS_DATA ? [] : ['/data']), ...(HAS_MESSAGES ? [] : ['/messages'])]

/** The tabs, with the number of messages that are new. They wait for nobody: the number comes when it is there. */
export function TabsWithUnread() {
  const [unread, setUnread] = useState(0)
  return (
    <>
      <Tabs unread={unread} mostCounted={MOST_COUNTED} without={WITHOUT} />
      {ON_SHOW.inbox ? (
        <FailureBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <Count onCount={setUnread} />
          </Suspense>
        </FailureBoundary>
      ) : null}
    </>
  )
}

function Count({ onCount }: { onCount: (unread: number) => void }) {
  const { data } = useMyDataHelps(unreadQuery)
  // Where the token does not open the inbox, there is nothing to count.
  const unread = data ? unreadCount(data) : 0
  useEffect(() => onCount(unread), [onCount, unread])
  return null
}
