import * as z from 'zod/mini'

export const schema = z.object({
  surveysDone: z.number(),
  surveysToDo: z.nullish(z.number()),
  weeklySurveyGoal: z.nullish(z.number()),
})
