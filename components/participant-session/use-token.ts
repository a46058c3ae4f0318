import { useCallback, useEffect, useState } from 'react'
import useSWR from 'swr'
import type { SessionError } from './errors'
import { passedTime } from './passed-time'
import { isRenewalDue, renewalDelay, type TokenLife } from './renewal'
import { renewBeforeCalls } from './sdk'
import type { Session } from './session'
import { tokenKey } from './token-key'

/** `replace`: the token there is will not do, and the server must not give the same again. */
export type Renew = (options?: { replace?: boolean }) => Promise<void>

/**
 * When the session looks for a token is SWR's to say: at the start, before the end, and after a failure; and
 * `useWaking`'s, when somebody looks at the page again. The session knows whether there is anything to ask.
 */
export function useToken(session: Session, userKey: string) {
  const [latest, setLatest] = useState<TokenLife>()
  // A function of its own for each token makes SWR set its timer anew when a token arrives; SWR would otherwise
  // keep the timer that it set for the one before.
  const refreshInterval = useCallback(() => (latest ? renewalDelay(latest, passedTime()) : 0), [latest])

  const { data, error, mutate } = useSWR<TokenLife, SessionError>(tokenKey(userKey), session.connect, {
    // How often is too often is the session's to say. Two who count would each keep the other's time.
    dedupingInterval: 0,
    refreshInterval,
    onSuccess: setLatest,
  })

  const renew = useCallback<Renew>(
    async ({ replace = false } = {}) => {
      if (replace) session.refuseToken()
      await mutate()
    },
    [session, mutate],
  )

  const sdk = session.sdk()
  useEffect(() => {
    if (!sdk || !data) return
    // The SDK's timers are never cleared, so this comes late, at once, or several times; only the token's own
    // age says whether there is anything to do.
    const onTokenWillExpire = () => {
      if (isRenewalDue(data, passedTime())) void renew()
    }
    sdk.on('tokenWillExpire', onTokenWillExpire)
    const stopRenewing = renewBeforeCalls(sdk, { timeLeft: session.timeLeft, renew })
    return () => {
      sdk.off('tokenWillExpire', onTokenWillExpire)
      stopRenewing()
    }
  }, [session, sdk, data, renew])

  return { token: data, error, renew }
}
