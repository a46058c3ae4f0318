import * as z from 'zod/mini'

const point = z.object({
  id: z.string(),
  identifier: z.nullish(z.string()),
  type: z.string(),
  value: z.string(),
  units: z.nullish(z.string()),
  observationDate: z.nullish(z.string()),
})

export type Point = z.infer<typeof point>

export const schema = z.object({ deviceDataPoints: z.array(point), nextPageID: z.nullish(z.string()) })
