import * as z from 'zod/mini'
import { KILOGRAMS_PER_POUND } from '@/components/regional-units'
import { word } from '../../../text-schemas'
import type { Source } from '../../measurement'
import type { PointType } from '../points'
import { localDay, measured } from './measured'

const page = z.object({
  deviceDataPoints: z.array(
    z.object({
      type: word,
      value: word,
      units: z.nullish(word),
      startDate: z.nullish(word),
      observationDate: z.nullish(word),
    }),
  ),
})

/**
 * Single points. What a device tells of a day begins with that day, where it was; what is the project's own keeps
 * its moment, because it is written with whatever offset the writer had.
 */
export function pointsSchema(source: Source, types: readonly PointType[]) {
  return measured(page, ({ deviceDataPoints }) =>
    deviceDataPoints.flatMap(({ type, value, units, startDate, observationDate }) => {
      const known = types.find((each) => each.type === type)
      const date = source === 'Project' ? (observationDate ?? startDate) : (startDate ?? observationDate)
      if (!known || !date) return []
      const at = source === 'Project' ? date : localDay(date)
      const numbers = known.parts ? value.split('/') : [value]
      return numbers.map((number, index) => {
        const part = known.parts?.[index]
        return {
          figure: known.figure,
          source,
          at,
          value: numberIn(number, units),
          ...(part ? { part } : {}),
        }
      })
    }),
  )
}

/** A number, in the unit of its figure: some scales, and some studies, write pounds. */
function numberIn(text: string, units: string | null | undefined): number {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  return /^(lbs?|pounds?)$/i.test(units ?? '') ? number * KILOGRAMS_PER_POUND : number
}
