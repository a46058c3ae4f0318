'use client'

import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import styles from './connections.module.css'
import { devicesQuery } from './connections-query'
import type { Provider, Settings } from './connections-schemas'
import { isDevice, offered } from './offers'
import { ProviderAnswer } from './provider-answer'

type DeviceOffersProps = { settings: Settings; onConnect: (provider: Provider) => void }

/** The makers of devices from which the study collects. */
export function DeviceOffers({ settings, onConnect }: DeviceOffersProps) {
  const t = useTranslations('connections')
  const answer = useMyDataHelps(devicesQuery)
  return (
    <section className={styles.part} aria-labelledby="device-offers">
      <h3 id="device-offers">{t('devicesTitle')}</h3>
      <ProviderAnswer
        answer={answer}
        providers={answer.data && offered(answer.data, settings).filter(isDevice)}
        nothing={t('devicesNone')}
        onConnect={onConnect}
      />
    </section>
  )
}
