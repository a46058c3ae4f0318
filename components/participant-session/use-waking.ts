import { useEffect, useEffectEvent, useRef } from 'react'
import { unstable_serialize, useSWRConfig } from 'swr'
import { passedTime } from './passed-time'
import type { Renew } from './use-token'

/** When each known answer came, and from when on it is old, by the count of `passedTime`. */
export type Answered = Map<string, { at: number; oldAt: number }>

type Waking = {
  userKey: string
  renew: Renew
  answered: Answered
}

/**
 * When somebody looks at the page again, and when the connection returns: first the token, and with it whether this
 * person is still signed in; then what is old on the page. The other way round, each question would find the old token.
 */
export function useWaking({ userKey, renew, answered }: Waking): void {
  const { mutate } = useSWRConfig()
  const underWay = useRef(false)

  const wake = useEffectEvent(async ({ connected = false } = {}) => {
    // A window that comes to the front says so twice.
    if (underWay.current && !connected) return
    underWay.current = true
    try {
      await renew()
      const isOld = (key: unknown) => {
        if (!Array.isArray(key) || key[0] !== userKey) return false
        const answer = answered.get(unstable_serialize(key))
        // What has no answer is asked again only when there is a connection again: it may hang on the one before.
        return answer ? passedTime() > answer.oldAt : connected
      }
      await mutate(isOld)
    } finally {
      underWay.current = false
    }
  })

  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const onVisible = () => document.visibilityState === 'visible' && void wake()
    document.addEventListener('visibilitychange', onVisible, { signal })
    window.addEventListener('focus', () => void wake(), { signal })
    window.addEventListener('online', () => void wake({ connected: true }), { signal })
    // A page that the Back button brings back has slept, and has heard of nothing meanwhile.
    window.addEventListener('pageshow', ({ persisted }) => persisted && void wake(), { signal })
    return () => listening.abort()
  }, [])
}
