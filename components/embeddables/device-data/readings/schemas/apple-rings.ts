import * as z from 'zod/mini'
import { word } from '../../../text-schemas'
import type { Measurement } from '../../measurement'
import { localDay, measured } from './measured'

const number = z.nullish(z.number())
const page = z.object({
  results: z.array(
    z.object({
      startDate: word,
      activeEnergyBurned: number,
      appleExerciseTime: number,
      appleStandHours: number,
    }),
  ),
})

/** The rings of Apple Health's days. A day without any energy is one on which the watch was not worn. */
export const appleRingsSchema = measured(page, ({ results }) =>
  results.flatMap((day): Measurement[] => {
    if (!day.activeEnergyBurned) return []
    const of = (figure: string, value: number | null | undefined): Measurement[] =>
      typeof value === 'number' ? [{ figure, source: 'AppleHealth', at: localDay(day.startDate), value }] : []
    return [
      ...of('activeEnergy', day.activeEnergyBurned),
      ...of('exercise', day.appleExerciseTime),
      ...of('standHours', day.appleStandHours),
    ]
  }),
)
