'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type SessionError, useParticipantSession, useRefresh } from '@/components/participant-session'
import {
  goToProvider,
  openProviderWindow,
  sendToProvider,
  watchProviderWindow,
} from '@/components/participant-session/connect-account'
import { noAnswer, toSessionError } from '@/components/participant-session/errors'
import { accountsQuery } from './accounts-query'

/**
 * How far somebody has come with a connection.
 *
 *     asking ──▶ waiting (in a window of its own) ──▶ checking ──▶ over, or unclear: as MyDataHelps says
 *       │           └──▶ closed, denied, failed: and from there again
 *       ├──▶ blocked (the browser opens no window)
 *       │           ▼
 *       └──▶ leaving (in this window: a phone has no place for two)
 */
export type Phase =
  | 'asking'
  | 'waiting'
  | 'blocked'
  | 'leaving'
  | 'checking'
  | 'denied'
  | 'closed'
  | 'unclear'
  | 'failed'

/** One attempt. A later one, or giving up, puts another in its place. */
type Attempt = { opened?: Window; stopWatching?: () => void }

/** The way to a provider and back. `words` stand in its window until the provider's own page is there. */
export function useConnect(providerID: number, words: string) {
  const { call } = useParticipantSession()
  const refresh = useRefresh()
  const [phase, setPhase] = useState<Phase>('asking')
  const [error, setError] = useState<SessionError>()
  const current = useRef<Attempt>({})

  function begin(attempt: Attempt): void {
    current.current.stopWatching?.()
    current.current = attempt
  }

  const giveUp = useEffectEvent(() => begin({}))
  const onPageShow = useEffectEvent((event: PageTransitionEvent) => {
    // The Back button has brought this page back as it was left.
    if (event.persisted && phase === 'leaving') setPhase('closed')
  })
  useEffect(() => {
    window.addEventListener('pageshow', onPageShow)
    return () => {
      window.removeEventListener('pageshow', onPageShow)
      giveUp()
    }
  }, [])

  /** Sets out, if nobody has given up by the time that the session is there. */
  function setOut(attempt: Attempt, send: Parameters<typeof call<void>>[0]): void {
    call(async (sdk) => (current.current === attempt ? send(sdk) : undefined)).catch((reason: unknown) => {
      if (current.current !== attempt) return
      begin({})
      attempt.opened?.close()
      setError(toSessionError(reason))
      setPhase('failed')
    })
  }

  /** Whatever a window says, what counts is what MyDataHelps has; `otherwise` is shown where that is nothing new. */
  async function check(otherwise: Phase): Promise<void> {
    await refresh(...accountsQuery.key)
    setPhase(otherwise)
  }

  function goHere(): void {
    const attempt: Attempt = {}
    begin(attempt)
    setPhase('leaving')
    setOut(attempt, (sdk) => goToProvider(sdk, providerID))
  }

  function goInWindow(): void {
    const opened = openProviderWindow(words)
    if (!opened) {
      setPhase('blocked')
      return
    }
    const stopWatching = watchProviderWindow({
      returned: (connected) => {
        setPhase('checking')
        void check(connected ? 'unclear' : 'denied')
      },
      lookedAt: () => void refresh(...accountsQuery.key),
    })
    const attempt = { opened, stopWatching }
    begin(attempt)
    setPhase('waiting')
    setOut(attempt, (sdk) => sendToProvider(sdk, providerID, opened))
  }

  return {
    phase,
    error,
    /** Call it in the press itself, or the browser opens no window. */
    go: () => {
      if (!navigator.onLine) {
        setError(noAnswer())
        setPhase('failed')
      } else if (isPhone()) goHere()
      else goInWindow()
    },
    goHere,
    look: () => {
      setPhase('checking')
      void check('unclear')
    },
    giveUp: () => {
      current.current.opened?.close()
      begin({})
    },
  }
}

/** A window over the page is a tab there, and some apps that show pages have none. */
function isPhone(): boolean {
  return window.matchMedia('(pointer: coarse)').matches
}
