import type * as Sdk from '@mydatahelps/mydatahelps-js'
import { z } from 'zod'
import { shape } from './shape'
import { dateTime, guid, optionalText } from './values'

const itemFields = {
  type: z.enum(['message', 'survey', 'resource']),
  id: guid,
  categories: z.array(z.string()),
  insertedDate: dateTime,
  endDate: dateTime.optional(),
  status: z.enum(['incomplete', 'closed', 'complete']),
  isNew: z.boolean(),
}

const resourceFields = {
  title: z.string(),
  subTitle: optionalText,
  url: z.string(),
  imageUrl: optionalText,
}

/** What every kind of item has, and what the SDK promises of a page of them. */
const item = shape<Sdk.InboxItem>()(z.object(itemFields))

const message = shape<Sdk.InboxMessage>()(
  z.strictObject({
    ...itemFields,
    title: z.string(),
    content: z.string(),
    relatedResources: z.array(z.strictObject(resourceFields)),
  }),
)

const survey = shape<Sdk.InboxSurvey>()(
  z.strictObject({
    ...itemFields,
    dueDate: dateTime.optional(),
    title: optionalText,
    name: z.string(),
    displayName: optionalText,
    description: optionalText,
    hasRestorationData: z.boolean(),
  }),
)

const resource = shape<Sdk.InboxResource>()(z.strictObject({ ...itemFields, ...resourceFields }))

const promisedPage = shape<Sdk.InboxItemsPage>()(
  z.strictObject({ items: z.array(item), nextPageID: optionalText }),
)

/** One item, with what its own kind promises. */
export const inboxItem = z.discriminatedUnion('type', [
  message.extend({ type: z.literal('message') }),
  survey.extend({ type: z.literal('survey') }),
  resource.extend({ type: z.literal('resource') }),
])

export const inboxItemsPage = promisedPage.extend({ items: z.array(inboxItem) })

export const inboxItemUpdateResult = shape<Sdk.InboxItemUpdateResult>()(
  z.strictObject({
    update: z.enum(['markRead']),
    status: z.enum(['success', 'noChange', 'error']),
    message: optionalText,
  }),
)
