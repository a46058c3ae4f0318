import * as z from 'zod/mini'
import { longText, word } from '../text-schemas'

const surveyAnswer = z.object({
  id: word,
  date: z.nullish(word),
  stepIdentifier: word,
  resultIdentifier: z.nullish(word),
  answers: z.nullish(z.array(longText)),
  type: z.nullish(word),
})

export type SurveyAnswer = z.infer<typeof surveyAnswer>

export const schema = z.object({ surveyAnswers: z.array(surveyAnswer), nextPageID: z.nullish(word) })
