'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type SessionError, useParticipantSession, useRefresh } from '@/components/participant-session'
import {
  goToProvider,
  openProviderWindow,
  sendToProvider,
  watchProviderWindow,
} from '@/components/participant-session/connect-account'
import { toSessionError } from '@/components/participant-session/errors'
import type { Provider } from './connections-schemas'

/**
 * How far somebody has come with a connection.
 *
 *     asking ──▶ waiting (in a window of its own) ──▶ checking ──▶ over, or unclear
 *       │           ├──▶ closed, denied, failed        (what MyDataHelps says)
 *       │           └──▶ blocked ──▶ leaving
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

type Way = { opened?: Window; stop?: () => void }

/** The way to a provider and back. `words` stand in its window until the provider's own page is there. */
export function useConnect(provider: Provider, words: string) {
  const { call } = useParticipantSession()
  const refresh = useRefresh()
  const [phase, setPhase] = useState<Phase>('asking')
  const [error, setError] = useState<SessionError>()
  const way = useRef<Way>({})

  function end(): void {
    way.current.stop?.()
    way.current = {}
  }

  const stop = useEffectEvent(end)
  const onPageShow = useEffectEvent((event: PageTransitionEvent) => {
    // The Back button has brought this page back as it was left.
    if (event.persisted && phase === 'leaving') setPhase('closed')
  })
  useEffect(() => {
    window.addEventListener('pageshow', onPageShow)
    return () => {
      window.removeEventListener('pageshow', onPageShow)
      stop()
    }
  }, [])

  function fail(reason: unknown): void {
    setError(toSessionError(reason))
    setPhase('failed')
  }

  /** Whatever a window says, what counts is what MyDataHelps has; `otherwise` is shown where that is nothing new. */
  async function check(otherwise: Phase): Promise<void> {
    await refresh(([name]) => name === 'externalAccounts')
    setPhase(otherwise)
  }

  function goHere(): void {
    end()
    setPhase('leaving')
    call((sdk) => goToProvider(sdk, provider.id)).catch(fail)
  }

  function goInWindow(): void {
    end()
    const opened = openProviderWindow(words)
    if (!opened) {
      setPhase('blocked')
      return
    }
    const current: Way = { opened }
    way.current = current
    current.stop = watchProviderWindow(opened, {
      returned: (connected) => {
        setPhase('checking')
        void check(connected ? 'unclear' : 'denied')
      },
      closed: () => void check('closed'),
    })
    setPhase('waiting')
    call((sdk) => sendToProvider(sdk, provider.id, opened)).catch((reason: unknown) => {
      // Somebody who has given up needs no excuse.
      if (way.current !== current) return
      end()
      opened.close()
      fail(reason)
    })
  }

  return {
    phase,
    error,
    /** Call it in the press itself, or the browser opens no window. */
    go: () => (isPhone() ? goHere() : goInWindow()),
    goHere,
    look: () => {
      setPhase('checking')
      void check('unclear')
    },
    giveUp: () => {
      way.current.opened?.close()
      end()
    },
  }
}

/** A window over the page is a tab there, and some apps that show pages have none. */
function isPhone(): boolean {
  return window.matchMedia('(pointer: coarse)').matches
}
