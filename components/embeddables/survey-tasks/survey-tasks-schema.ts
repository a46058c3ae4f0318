import * as z from 'zod/mini'

const surveyTask = z.object({
  id: z.string(),
  surveyName: z.string(),
  surveyDisplayName: z.nullish(z.string()),
  surveyDescription: z.nullish(z.string()),
  hasSavedProgress: z.nullish(z.boolean()),
  dueDate: z.nullish(z.string()),
  endDate: z.nullish(z.string()),
})

export type SurveyTask = z.infer<typeof surveyTask>

export const schema = z.object({ surveyTasks: z.array(surveyTask), nextPageID: z.nullish(z.string()) })
