import * as z from 'zod/mini'
import { shortText, word } from '../text-schemas'

const surveyResult = z.object({
  id: word,
  taskID: z.nullish(word),
  surveyName: word,
  surveyDisplayName: z.nullish(shortText),
  date: z.nullish(word),
  insertedDate: z.nullish(word),
})

export type SurveyResult = z.infer<typeof surveyResult>

export const schema = z.object({ surveyResults: z.array(surveyResult), nextPageID: z.nullish(word) })
