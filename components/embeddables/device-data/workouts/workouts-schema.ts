import * as z from 'zod/mini'

const number = z.nullish(z.number())
const workout = z.object({
  id: z.string(),
  startDate: z.nullish(z.string()),
  endDate: z.string(),
  summary: z.object({
    activityType: z.string(),
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
  span: z.string(),
  pages: z.array(z.object({ results: z.array(workout) })),
})
