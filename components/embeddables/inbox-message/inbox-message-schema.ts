import * as z from 'zod/mini'
import { inboxResource, inboxSurvey, messageFields, resourceFields } from '../inbox/inbox-schema'
import { longText } from '../text-schemas'

const message = z.object({
  ...messageFields,
  content: z.nullish(longText),
  relatedResources: z.nullish(z.array(z.object(resourceFields))),
})

export const schema = z.discriminatedUnion('type', [message, inboxResource, inboxSurvey])

export type InboxItem = z.infer<typeof schema>
