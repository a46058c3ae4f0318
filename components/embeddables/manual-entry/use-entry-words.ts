import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { unitsOf } from '@/components/regional-units'
import { numbersOf, readingOf } from './entry'
import type { Point } from './manual-entry-schema'
import type { ManualReading } from './manual-readings'

/** What an entry is called, and what it says, as it is written where the participant lives. */
export function useEntryWords() {
  const t = useTranslations('manualEntry')
  const { number, region, dayAndTime } = useDates()
  const units = unitsOf(region)
  return (point: Point) => {
    const reading = readingOf(point)
    const title = reading ? t(`${reading.key}Title`) : point.type
    const numbers = reading ? numbersOf(point, reading, units) : undefined
    return {
      title,
      amount: numbers && reading ? amount(reading, numbers) : point.value,
      when: dayAndTime(point.observationDate ?? '') ?? '',
    }
  }

  function amount({ isWeight, units: unit, fields }: ManualReading, numbers: number[]): string {
    const maximumFractionDigits = fields[0]?.decimals ?? 0
    if (isWeight)
      return numbers
        .map((value) => number(value, { style: 'unit', unit: units.weight, maximumFractionDigits }))
        .join('/')
    return `${numbers.map((value) => number(value, { maximumFractionDigits })).join('/')} ${unit}`
  }
}
