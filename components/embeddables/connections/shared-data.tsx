import { useTranslations } from 'use-intl'
import styles from './connections.module.css'
import type { Provider } from './connections-schemas'
import { type Kind, kindsOf } from './offers'

/** Which kinds of data a provider hands over. */
export function SharedData({ provider, heading }: { provider: Provider; heading: string }) {
  const t = useTranslations('connections')
  const words: Record<Kind, string> = {
    activity: t('kindActivity'),
    heart: t('kindHeart'),
    sleep: t('kindSleep'),
    weight: t('kindWeight'),
    glucose: t('kindGlucose'),
    bloodPressure: t('kindBloodPressure'),
    measurements: t('kindMeasurements'),
    conditions: t('kindConditions'),
    medicines: t('kindMedicines'),
    labs: t('kindLabs'),
    visits: t('kindVisits'),
    coverage: t('kindCoverage'),
    claims: t('kindClaims'),
  }
  return (
    <div>
      <p>{heading}</p>
      <ul className={styles.kinds}>
        {kindsOf(provider).map((kind) => (
          <li key={kind}>{words[kind]}</li>
        ))}
      </ul>
    </div>
  )
}
