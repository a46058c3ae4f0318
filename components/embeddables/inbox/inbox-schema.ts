import * as z from 'zod/mini'
import { address, longText, shortText, word } from '../text-schemas'

const text = z.nullish(shortText)

const itemFields = {
  id: word,
  insertedDate: z.nullish(word),
  status: z.nullish(z.enum(['incomplete', 'complete', 'closed'])),
  isNew: z.nullish(z.boolean()),
}

export const resourceFields = { title: shortText, subTitle: text, url: address }

export const messageFields = { ...itemFields, type: z.literal('message'), title: shortText }
export const inboxResource = z.object({ ...itemFields, type: z.literal('resource'), ...resourceFields })
export const inboxSurvey = z.object({
  ...itemFields,
  type: z.literal('survey'),
  name: word,
  displayName: text,
  title: text,
  description: z.nullish(longText),
  hasRestorationData: z.nullish(z.boolean()),
})

// A message's own text is not among what a list needs.
const listed = z.discriminatedUnion('type', [z.object(messageFields), inboxResource, inboxSurvey])

export type ListedItem = z.infer<typeof listed>
export type InboxResource = z.infer<typeof inboxResource>
export type InboxSurvey = z.infer<typeof inboxSurvey>

export const schema = z.object({
  // An item of a kind that is not known here must not hide all the others.
  items: z.pipe(
    z.array(z.catch(z.nullable(listed), null)),
    z.transform((items) => items.filter((item) => item !== null)),
  ),
  nextPageID: z.nullish(word),
})
