import * as z from 'zod/mini'
import type { Source } from '../../measurement'
import type { PointType } from '../points'
import { localDay, measured } from './measured'

const page = z.object({
  deviceDataPoints: z.array(
    z.object({
      type: z.string(),
      value: z.string(),
      startDate: z.nullish(z.string()),
      observationDate: z.nullish(z.string()),
    }),
  ),
})

/**
 * Single points. What a device tells of a day begins with that day, where it was; what is the project's own keeps
 * its moment, because it is written with whatever offset the writer had.
 */
export function pointsSchema(source: Source, types: readonly PointType[]) {
  return measured(page, ({ deviceDataPoints }) =>
    deviceDataPoints.flatMap(({ type, value, startDate, observationDate }) => {
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
          value: number.trim() === '' ? Number.NaN : Number(number),
          ...(part ? { part } : {}),
        }
      })
    }),
  )
}
