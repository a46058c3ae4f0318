import * as z from 'zod/mini'

export const schema = z.object({ surveyResults: z.array(z.unknown()), nextPageID: z.nullish(z.string()) })
