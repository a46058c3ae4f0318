'use client'

import { useTranslations } from 'use-intl'
import { Muted } from '@/components/ui/notice'
import { EmbeddableCard } from '../embeddable-card'
import { ClinicOffers } from './clinic-offers'
import styles from './connections.module.css'
import { settingsQuery } from './connections-query'
import type { Provider, Settings } from './connections-schemas'
import { DeviceOffers } from './device-offers'
import { collectsFromDevices, phoneSources } from './offers'

/** What can be connected, as far as the study collects it. `baseUrl` is MyDataHelps's. */
export function Offers({ baseUrl, onConnect }: { baseUrl: string; onConnect: (provider: Provider) => void }) {
  const t = useTranslations('connections')
  return (
    <EmbeddableCard
      query={settingsQuery}
      title={t('offersTitle')}
      headingId="connection-offers"
      lines={8}
      words={{ loading: t('offersLoading'), nothing: t('offersNone'), error: t('offersError') }}
      isNothing={(settings) => !(collectsFromDevices(settings) || settings.ehrEnabled || isOnPhone(settings))}
    >
      {(settings) => (
        <>
          {collectsFromDevices(settings) ? <DeviceOffers settings={settings} onConnect={onConnect} /> : null}
          {settings.ehrEnabled ? (
            <ClinicOffers settings={settings} baseUrl={baseUrl} onConnect={onConnect} />
          ) : null}
          {isOnPhone(settings) ? <PhoneOffers settings={settings} /> : null}
        </>
      )}
    </EmbeddableCard>
  )
}

function isOnPhone(settings: Settings): boolean {
  return Object.values(phoneSources(settings)).includes(true)
}

/** What no website can connect. */
function PhoneOffers({ settings }: { settings: Settings }) {
  const t = useTranslations('connections')
  const { apple, android } = phoneSources(settings)
  return (
    <section className={styles.part} aria-labelledby="phone-offers">
      <h3 id="phone-offers">{t('phoneTitle')}</h3>
      {apple ? <p>{t('phoneApple')}</p> : null}
      {android ? <p>{t('phoneAndroid')}</p> : null}
      <Muted>{t('phoneHow')}</Muted>
    </section>
  )
}
