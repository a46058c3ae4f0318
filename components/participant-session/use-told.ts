import { useEffect, useState } from 'react'
import { takeEarlyNews } from './early-start'
import type { SessionFacts } from './state'
import { type News, onNews, tellTabs } from './tabs'

/** What ends this page, as other tabs tell it, who are told whose page this is. */
export function useTold(userKey: string) {
  const [told, setTold] = useState<SessionFacts['told']>()
  useEffect(() => {
    const hear = (news: News) => {
      if (news.kind === 'signed_out') setTold('signed_out')
      else if (news.kind === 'signed_in' && news.userKey !== userKey)
        // Where somebody has signed out there is nothing left to close, and a way to sign in again.
        setTold((before) => (before && before !== 'expired' ? before : 'someone_else'))
    }
    const stop = onNews(hear)
    for (const news of takeEarlyNews()) hear(news as News)
    tellTabs({ kind: 'signed_in', userKey })
    return stop
  }, [userKey])
  return [told, setTold] as const
}
