import * as z from 'zod/mini'

const surveyResult = z.object({
  id: z.string(),
  taskID: z.nullish(z.string()),
  surveyName: z.string(),
  surveyDisplayName: z.nullish(z.string()),
  date: z.nullish(z.string()),
  insertedDate: z.nullish(z.string()),
})

export type SurveyResult = z.infer<typeof surveyResult>

export const schema = z.object({ surveyResults: z.array(surveyResult), nextPageID: z.nullish(z.string()) })
