import * as z from 'zod/mini'

const endedTask = z.object({
  id: z.string(),
  surveyName: z.string(),
  surveyDisplayName: z.nullish(z.string()),
  status: z.string(),
  endDate: z.nullish(z.string()),
  dueDate: z.nullish(z.string()),
  insertedDate: z.nullish(z.string()),
})

export type EndedTask = z.infer<typeof endedTask>

export const schema = z.object({ surveyTasks: z.array(endedTask), nextPageID: z.nullish(z.string()) })
