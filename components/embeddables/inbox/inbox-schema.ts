import * as z from 'zod/mini'

const text = z.nullish(z.string())

const itemFields = {
  id: z.string(),
  insertedDate: text,
  status: z.nullish(z.enum(['incomplete', 'complete', 'closed'])),
  isNew: z.nullish(z.boolean()),
}

export const resourceFields = { title: z.string(), subTitle: text, url: z.string() }

export const messageFields = { ...itemFields, type: z.literal('message'), title: z.string() }
export const inboxResource = z.object({ ...itemFields, type: z.literal('resource'), ...resourceFields })
export const inboxSurvey = z.object({
  ...itemFields,
  type: z.literal('survey'),
  name: z.string(),
  displayName: text,
  title: text,
  description: text,
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
  nextPageID: text,
})
