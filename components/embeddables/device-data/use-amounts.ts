import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { unitsOf } from '@/components/regional-units'
import type { Unit } from './figures'

/** Numbers of a unit, as people of the participant's region write them. */
export function useAmounts() {
  const t = useTranslations('deviceData')
  const { number, region } = useDates()
  const units = unitsOf(region)

  const whole = (value: number) => number(value, { maximumFractionDigits: 0 })
  const tenths = (value: number) => number(value, { maximumFractionDigits: 1 })
  const withUnit = (value: number, unit: string) =>
    number(value, { style: 'unit', unit, maximumFractionDigits: 1 })

  function duration(value: number): string {
    const minutes = Math.round(value)
    if (minutes < 60) return t('onlyMinutes', { minutes: whole(minutes) })
    return t('duration', { hours: whole(Math.floor(minutes / 60)), minutes: whole(minutes % 60) })
  }

  /** A number without the name of what is counted, where that is plain from what stands around it. */
  function short(unit: Unit, value: number): string {
    if (unit === 'minutes' || unit === 'duration') return duration(value)
    if (unit === 'kilograms') return withUnit(units.weightOf(value), units.weight)
    if (unit === 'kilometers') return withUnit(units.distanceOf(value), units.distance)
    if (unit === 'percent') return number(value / 100, { style: 'percent', maximumFractionDigits: 1 })
    return unit === 'breaths' || unit === 'rating' ? tenths(value) : whole(value)
  }

  /** A number with its unit: "7,412 steps". */
  function full(unit: Unit, value: number): string {
    const counted = { count: Math.round(value), number: short(unit, value) }
    if (unit === 'steps') return t('steps', counted)
    if (unit === 'floors') return t('floors', counted)
    if (unit === 'hours') return t('hours', counted)
    if (unit === 'beats') return t('beats', counted)
    if (unit === 'breaths') return t('breaths', counted)
    if (unit === 'kilocalories') return t('kilocalories', counted)
    if (unit === 'milliseconds') return t('milliseconds', counted)
    if (unit === 'pressure') return t('pressure', counted)
    if (unit === 'rating') return t('rating', counted)
    return short(unit, value)
  }

  /** What a chart is drawn with: its lines at the side stand at round numbers of this. */
  function drawn(unit: Unit, value: number): number {
    if (unit === 'duration') return value / 60
    if (unit === 'kilograms') return units.weightOf(value)
    if (unit === 'kilometers') return units.distanceOf(value)
    return value
  }

  /** A number at the side of a chart. */
  function axis(unit: Unit, value: number): string {
    if (unit === 'duration') return t('axisHours', { hours: tenths(value) })
    return number(value, { notation: 'compact', maximumFractionDigits: 1 })
  }

  return { full, short, drawn, axis }
}
