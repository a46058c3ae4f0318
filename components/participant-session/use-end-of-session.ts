import { useEffect } from 'react'
import { useSWRConfig } from 'swr'
import type { Session } from './session'
import type { SessionState } from './state'
import { isTokenKey } from './token-key'

/** When the session is over, nothing that it knew stays: not the SDK's token, not what was read with it. */
export function useEndOfSession(
  session: Session,
  state: SessionState,
  closeSurvey: () => void,
  surveyOver: () => Promise<void>,
): void {
  const { mutate } = useSWRConfig()
  const reason = state.status === 'ended' ? state.reason : undefined
  useEffect(() => {
    if (!reason) return
    // When only time ran out, the participant may finish the survey that is open: its answers are not lost, and
    // its frame may ask the SDK for the token again.
    if (reason === 'expired') void surveyOver().then(session.end)
    else {
      closeSurvey()
      session.end()
    }
    void mutate((key) => !isTokenKey(key), undefined, { revalidate: false })
  }, [reason, session, closeSurvey, surveyOver, mutate])
}
