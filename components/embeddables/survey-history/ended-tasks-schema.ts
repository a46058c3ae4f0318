import * as z from 'zod/mini'
import { shortText, word } from '../text-schemas'

const endedTask = z.object({
  id: word,
  surveyName: word,
  surveyDisplayName: z.nullish(shortText),
  status: word,
  endDate: z.nullish(word),
  dueDate: z.nullish(word),
  insertedDate: z.nullish(word),
})

export type EndedTask = z.infer<typeof endedTask>

export const schema = z.object({ surveyTasks: z.array(endedTask), nextPageID: z.nullish(word) })
