import * as z from 'zod/mini'

const text = z.nullish(z.string())
const notification = z.object({
  id: z.string(),
  sentDate: text,
  type: text,
  statusCode: text,
  content: z.nullish(z.object({ title: text, subject: text, body: text })),
})

export type Notification = z.infer<typeof notification>

export const schema = z.object({ notifications: z.array(notification), nextPageID: text })
