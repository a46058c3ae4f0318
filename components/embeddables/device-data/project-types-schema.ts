import * as z from 'zod/mini'
import { word } from '../text-schemas'

/** The types of the second version that the project collects. */
export const schema = z.array(z.object({ namespace: word, type: word, enabled: z.boolean() }))
