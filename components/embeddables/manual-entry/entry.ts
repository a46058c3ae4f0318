import { KILOGRAMS_PER_POUND, type RegionalUnits } from '@/components/regional-units'
import type { Point } from './manual-entry-schema'
import { type Field, MANUAL_READINGS, type ManualReading, type Reading } from './manual-readings'
import { momentOf, type WallTime } from './moment'

/** What stands in the form, as it was typed. */
export type Draft = WallTime & {
  reading: Reading
  /** Stays the same from the first try to the last: MyDataHelps writes over what has the same one. */
  identifier: string
  texts: Record<string, string>
  /** The point that is corrected. */
  corrects?: Point
}

export type Problem = 'missing' | 'range' | 'future'

/** What is wrong with a draft, by the key of the field, or `day`. Nothing, where all is well. */
export function problemsOf(
  draft: Draft,
  { units, timeZone, now }: { units: RegionalUnits; timeZone: string; now: Date },
): Partial<Record<string, Problem>> {
  const problems: Record<string, Problem> = {}
  for (const field of draft.reading.fields) {
    const number = numberOf(draft.texts[field.key] ?? '')
    const { least, most } = limitsOf(draft.reading, field, units)
    if (number === undefined) problems[field.key] = 'missing'
    else if (number < least || number > most) problems[field.key] = 'range'
  }
  if (draft.day === '' || draft.time === '') problems.day = 'missing'
  else if (Date.parse(momentOf(draft, timeZone)) > now.getTime()) problems.day = 'future'
  return problems
}

/** The range of a field in the unit that it is asked for in, in round numbers inside of what is allowed. */
export function limitsOf({ isWeight }: ManualReading, { least, most }: Field, units: RegionalUnits) {
  if (!isWeight) return { least, most }
  return { least: Math.ceil(units.weightOf(least)), most: Math.floor(units.weightOf(most)) }
}

/** The number that somebody typed, with a point or a comma; nothing where it is none. */
export function numberOf(text: string): number | undefined {
  const number = text.trim().replace(',', '.')
  return /^\d{1,4}(\.\d{1,3})?$/.test(number) ? Number(number) : undefined
}

/** A draft without problems, as MyDataHelps takes it. */
export function pointOf(draft: Draft, units: RegionalUnits, timeZone: string) {
  const { reading, identifier, texts } = draft
  const { isWeight, fields }: ManualReading = reading
  const numbers = fields.map(({ key, decimals }) => {
    const number = numberOf(texts[key] ?? '') ?? Number.NaN
    // To the hundredth: a weight in pounds must come back as the same one.
    return isWeight ? Number(units.kilogramsOf(number).toFixed(2)) : Number(number.toFixed(decimals))
  })
  return {
    identifier,
    type: reading.type,
    value: numbers.join('/'),
    units: reading.units,
    observationDate: momentOf(draft, timeZone),
  }
}

export type PersistablePoint = ReturnType<typeof pointOf>

/** Whether a point that was read is the one that was written. */
export function isSame(written: PersistablePoint, read: Point): boolean {
  return (
    read.identifier === written.identifier &&
    read.type === written.type &&
    read.value === written.value &&
    Date.parse(read.observationDate ?? '') === Date.parse(written.observationDate)
  )
}

/** The reading that a point is one of. */
export function readingOf({ type }: Pick<Point, 'type'>): Reading | undefined {
  return MANUAL_READINGS.find((reading) => reading.type === type)
}

/** The numbers of a point, in the region's unit; nothing where it holds something else. */
export function numbersOf(point: Point, reading: ManualReading, units: RegionalUnits): number[] | undefined {
  const numbers = point.value.split('/').map((text) => numberOf(text))
  const known = numbers.filter((number) => number !== undefined)
  if (known.length !== reading.fields.length || known.length !== numbers.length) return undefined
  if (!reading.isWeight) return known
  const isPounds = /^(lbs?|pounds?)$/i.test(point.units ?? '')
  return known.map((number) => {
    if (isPounds) return units.weight === 'pound' ? number : number * KILOGRAMS_PER_POUND
    return units.weightOf(number)
  })
}
