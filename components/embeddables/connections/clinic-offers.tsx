'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { Field } from '@/components/ui/field'
import { Muted } from '@/components/ui/notice'
import styles from './connections.module.css'
import { featuredQuery } from './connections-query'
import type { Provider, Settings } from './connections-schemas'
import { isDevice, offered } from './offers'
import { ProviderAnswer } from './provider-answer'
import { SearchResults } from './search-results'

type ClinicOffersProps = { settings: Settings; baseUrl: string; onConnect: (provider: Provider) => void }

/** Somebody who types does not want an answer for each letter, and each answer is a call. */
const PAUSE_MS = 500
/** One letter finds half of the country. */
const SHORTEST_SEARCH = 2

/** Clinics and health plans: those that the study team has put first, or those that a search finds. */
export function ClinicOffers({ settings, baseUrl, onConnect }: ClinicOffersProps) {
  const t = useTranslations('connections')
  const [text, setText] = useState('')
  const [found, setFound] = useState('')
  const wanted = useAfterPause(text.trim())
  const search = wanted.length >= SHORTEST_SEARCH ? wanted : ''
  return (
    <section className={styles.part} aria-labelledby="clinic-offers">
      <h3 id="clinic-offers">{t('clinicsTitle')}</h3>
      <Field label={t('searchLabel')} hint={t('searchHint')}>
        {(field) => (
          <input
            {...field}
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className="visually-hidden">
        {search ? found : ''}
      </p>
      {search ? (
        <SearchResults
          key={search}
          search={search}
          settings={settings}
          onFound={setFound}
          onConnect={onConnect}
        />
      ) : (
        <Featured settings={settings} onConnect={onConnect} />
      )}
      <Muted>
        {t('seeRecords')}{' '}
        <a href={baseUrl} target="_blank" rel="noreferrer">
          {t('openMyDataHelps')}
        </a>
      </Muted>
    </section>
  )
}

function Featured({ settings, onConnect }: Omit<ClinicOffersProps, 'baseUrl'>) {
  const t = useTranslations('connections')
  const answer = useMyDataHelps(featuredQuery)
  const clinics = answer.data && offered(answer.data, settings).filter((provider) => !isDevice(provider))
  return (
    <ProviderAnswer answer={answer} providers={clinics} nothing={t('searchFirst')} onConnect={onConnect} />
  )
}

/** The value as it was when it had not changed for a moment. */
function useAfterPause(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
