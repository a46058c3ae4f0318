'use client'

import { type ReactNode, useEffect } from 'react'
import { tellWaitingPage } from '@/components/participant-session/account-return'
import { ButtonLink } from '@/components/ui/button'

const CONNECTIONS = '/you/connections'

type BackToConnectionsProps = { connected: boolean; inWindow: boolean; children: ReactNode }

/**
 * Ends the way to a provider. A window that was opened for it says how it went to the page that waits, and closes;
 * any other goes on to the connections, which say it. The link is for a browser that lets it do neither.
 */
export function BackToConnections({ connected, inWindow, children }: BackToConnectionsProps) {
  useEffect(() => {
    const goOn = () =>
      window.location.replace(`${CONNECTIONS}?returned=${connected ? 'connected' : 'denied'}`)
    if (!inWindow) goOn()
    else void tellWaitingPage(connected).then((heard) => (heard ? window.close() : goOn()))
  }, [connected, inWindow])
  return <ButtonLink href={CONNECTIONS}>{children}</ButtonLink>
}
