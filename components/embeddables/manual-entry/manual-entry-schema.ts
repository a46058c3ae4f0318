import * as z from 'zod/mini'
import { word } from '../text-schemas'

const point = z.object({
  id: word,
  identifier: z.nullish(word),
  type: word,
  value: word,
  units: z.nullish(word),
  observationDate: z.nullish(word),
})

export type Point = z.infer<typeof point>

export const schema = z.object({ deviceDataPoints: z.array(point), nextPageID: z.nullish(word) })
