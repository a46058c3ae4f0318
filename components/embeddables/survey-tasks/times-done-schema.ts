import * as z from 'zod/mini'
import { word } from '../text-schemas'

export const schema = z.object({ surveyResults: z.array(z.unknown()), nextPageID: z.nullish(word) })
