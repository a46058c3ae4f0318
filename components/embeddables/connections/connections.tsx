'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmbeddableCard } from '../embeddable-card'
import { AccountList } from './account-list'
import { accountsQuery } from './accounts-query'
import { ConnectDialog } from './connect-dialog'
import styles from './connections.module.css'
import type { Account, Provider } from './connections-schemas'
import { DisconnectDialog } from './disconnect-dialog'
import { Offers } from './offers-card'
import { useReturned } from './use-returned'

type Asked = { connect: Provider } | { disconnect: Account }

/** What the participant has connected, and what they can connect. `baseUrl` is MyDataHelps's. */
export function Connections({ baseUrl }: { baseUrl: string }) {
  const t = useTranslations('connections')
  const [news, setNews] = useState('')
  const [asked, setAsked] = useState<Asked>()
  const heading = useRef<HTMLHeadingElement>(null)
  const focusAfter = useRef<HTMLElement>(null)
  useReturned((connected) => setNews(connected ? t('returnedConnected') : t('returnedDenied')))

  useEffect(() => {
    // Only now that the dialog is gone: the page behind it takes no focus.
    if (!asked) focusAfter.current?.focus()
  }, [asked])

  function ask(what: Asked): void {
    focusAfter.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setNews('')
    setAsked(what)
  }

  function end(whatIsNew?: string): void {
    // The button that was pressed goes away with what it was about.
    if (whatIsNew !== undefined) focusAfter.current = heading.current
    setNews(whatIsNew ?? '')
    setAsked(undefined)
  }

  return (
    <>
      <EmbeddableCard
        query={accountsQuery}
        title={t('yoursTitle')}
        headingId="your-connections"
        headingRef={heading}
        lines={4}
        words={{ loading: t('loading'), nothing: t('none'), error: t('error') }}
        isNothing={(accounts) => accounts.length === 0}
        top={
          <p role="status" className={styles.news}>
            {news}
          </p>
        }
      >
        {(accounts, { retry }) => (
          <AccountList
            accounts={accounts}
            onLook={retry}
            onNews={setNews}
            onConnect={(provider) => ask({ connect: provider })}
            onDisconnect={(account) => ask({ disconnect: account })}
          />
        )}
      </EmbeddableCard>
      <Offers baseUrl={baseUrl} onConnect={(provider) => ask({ connect: provider })} />
      {asked && 'connect' in asked ? (
        <ConnectDialog
          provider={asked.connect}
          onEnd={(connected) => end(connected ? t('nowConnected', { name: asked.connect.name }) : undefined)}
        />
      ) : null}
      {asked && 'disconnect' in asked ? (
        <DisconnectDialog
          account={asked.disconnect}
          onEnd={(disconnected) =>
            end(disconnected ? t('disconnected', { name: asked.disconnect.provider.name }) : undefined)
          }
        />
      ) : null}
    </>
  )
}
