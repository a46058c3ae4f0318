import * as z from 'zod/mini'

const surveyAnswer = z.object({
  id: z.string(),
  date: z.nullish(z.string()),
  stepIdentifier: z.string(),
  resultIdentifier: z.nullish(z.string()),
  answers: z.nullish(z.array(z.string())),
  type: z.nullish(z.string()),
})

export type SurveyAnswer = z.infer<typeof surveyAnswer>

export const schema = z.object({ surveyAnswers: z.array(surveyAnswer), nextPageID: z.nullish(z.string()) })
