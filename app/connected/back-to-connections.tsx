'use client'

import { type ReactNode, useEffect } from 'react'
import { tellWaitingPage } from '@/components/participant-session/account-return'
import { ButtonLink } from '@/components/ui/button'

const CONNECTIONS = '/you/connections'

type BackToConnectionsProps = {
  connected: boolean
  /** By which number the SDK knows the window that was opened for it; nothing where none was. */
  messageID: string | undefined
  children: ReactNode
}

/**
 * Ends the way to a provider. A window that was opened for it says how it went to the page that waits, and closes;
 * any other goes on to the connections, which say it. The link is for a browser that lets it do neither.
 */
export function BackToConnections({ connected, messageID, children }: BackToConnectionsProps) {
  useEffect(() => {
    const goOn = () =>
      window.location.replace(`${CONNECTIONS}?returned=${connected ? 'connected' : 'denied'}`)
    if (messageID === undefined) goOn()
    else void tellWaitingPage({ connected, messageID }).then((heard) => (heard ? window.close() : goOn()))
  }, [connected, messageID])
  return <ButtonLink href={CONNECTIONS}>{children}</ButtonLink>
}
