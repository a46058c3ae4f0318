import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { regionsOf, zoneInWords } from './time-zones'

/** The regions of the time zone database, which have names in each language. */
const REGIONS = [
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
  'Pacific',
] as const

function useRegionName(): (region: string) => string {
  const t = useTranslations('regions')
  return (region) => (isNamed(region) ? t(region) : region)
}

function isNamed(region: string): region is (typeof REGIONS)[number] {
  return REGIONS.some((named) => named === region)
}

/** First the zone of this device and the one that is chosen, which are nearly always all that anybody wants; then the world. */
export function TimeZoneOptions({ current }: { current: string }) {
  const t = useTranslations('profile')
  const regionName = useRegionName()
  const locale = useLocale()
  const regions = useMemo(() => regionsOf(Intl.supportedValuesOf('timeZone')), [])
  const ofDevice = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <>
      {current === '' ? <option value="">{t('notChosen')}</option> : null}
      <optgroup label={t('thisDevice')}>
        <option value={ofDevice}>{zoneInWords(ofDevice, locale)}</option>
      </optgroup>
      {current === '' || current === ofDevice ? null : (
        <optgroup label={t('chosen')}>
          <option value={current}>{zoneInWords(current, locale)}</option>
        </optgroup>
      )}
      {regions.map(({ region, zones }) => (
        <optgroup key={region} label={regionName(region)}>
          {zones
            .filter(({ id }) => id !== ofDevice && id !== current)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  )
}
