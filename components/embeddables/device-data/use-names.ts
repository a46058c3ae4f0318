import { useTranslations } from 'use-intl'
import type { Part, Source } from './measurement'
import type { Series } from './series'

/** Makers keep their names in every language. */
const MAKERS: Record<Exclude<Source, 'Project'>, string> = {
  Fitbit: 'Fitbit',
  AppleHealth: 'Apple Health',
  Garmin: 'Garmin',
  HealthConnect: 'Health Connect',
  Oura: 'Oura',
  GoogleHealth: 'Google Health',
}

/** What a source is called; the project's own data was given by hand. */
export function useSourceName(): (source: Source) => string {
  const t = useTranslations('deviceData')
  return (source) => (source === 'Project' ? t('byHand') : MAKERS[source])
}

/** What a series is called beside others: its source where there are several, its part where it has one. */
export function useSeriesName(): (series: Pick<Series, 'source' | 'part'>, sources: number) => string {
  const t = useTranslations('deviceData')
  const sourceName = useSourceName()
  const partName = (part: Part) => t(`${part}Part`)
  return ({ source, part }, sources) =>
    [...(sources > 1 || !part ? [sourceName(source)] : []), ...(part ? [partName(part)] : [])].join(', ')
}
