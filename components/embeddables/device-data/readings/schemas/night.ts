import * as z from 'zod/mini'
import { word } from '../../../text-schemas'
import type { Measurement, Source } from '../../measurement'
import { slotsBetween } from '../../slots'
import { measured } from './measured'
import { stageOf } from './sleep'

const page = z.object({
  deviceDataPoints: z.array(
    z.object({
      value: word,
      startDate: z.nullish(word),
      observationDate: z.nullish(word),
    }),
  ),
})

/** The stages of a night, slot by slot, by the clock of where it was slept. */
export function nightSchema(source: Source) {
  return measured(page, ({ deviceDataPoints }) =>
    deviceDataPoints.flatMap(({ value, startDate, observationDate }): Measurement[] => {
      const part = stageOf(value)
      if (!part || !startDate || !observationDate) return []
      return slotsBetween(startDate, observationDate).map((at) => ({
        figure: 'sleep',
        source,
        at,
        value: 1,
        part,
      }))
    }),
  )
}
