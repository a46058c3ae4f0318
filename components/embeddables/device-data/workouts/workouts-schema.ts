import * as z from 'zod/mini'
import { word } from '../../text-schemas'

const number = z.nullish(z.number())
const workout = z.object({
  id: word,
  startDate: z.nullish(word),
  endDate: word,
  summary: z.object({
    activityType: word,
    /** Seconds. */
    duration: number,
    /** Kilocalories. */
    totalEnergyBurned: number,
    /** Meters. */
    totalDistance: number,
  }),
})

export type Workout = z.infer<typeof workout>

export const schema = z.object({
  span: word,
  pages: z.array(z.object({ results: z.array(workout) })),
})
