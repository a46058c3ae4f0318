import * as z from 'zod/mini'
import { longText, shortText, word } from '../text-schemas'

const surveyTask = z.object({
  id: word,
  surveyName: word,
  surveyDisplayName: z.nullish(shortText),
  surveyDescription: z.nullish(longText),
  hasSavedProgress: z.nullish(z.boolean()),
  dueDate: z.nullish(word),
  endDate: z.nullish(word),
})

export type SurveyTask = z.infer<typeof surveyTask>

export const schema = z.object({ surveyTasks: z.array(surveyTask), nextPageID: z.nullish(word) })
