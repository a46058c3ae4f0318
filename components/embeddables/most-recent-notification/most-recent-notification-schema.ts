import * as z from 'zod/mini'
import { longText, shortText, word } from '../text-schemas'

const text = z.nullish(shortText)
const notification = z.object({
  sentDate: word,
  content: z.nullish(z.object({ title: text, subject: text, body: z.nullish(longText) })),
})

export type Notification = z.infer<typeof notification>

export const schema = z.object({ notifications: z.array(notification) })
