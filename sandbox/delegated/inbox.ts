import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { page, pageParameters } from '../requests/paging'
import { dateTime, isBetween, isOneOf, list, oneOf } from '../requests/query-values'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { participantOf } from './authorization'
import { type InboxItem, inboxItems, inboxItemView } from './inbox-items'
import { requireScopesFor } from './scopes'

/** Items that end at no time come after all others. */
const NEVER = new Date('9999-12-31')

const querySchema = z.object({
  type: list.pipe(z.array(oneOf(['message', 'survey', 'resource']))).optional(),
  status: list.pipe(z.array(oneOf(['incomplete', 'complete', 'closed']))).optional(),
  category: z.string().optional(),
  sortOrder: oneOf(['ascending', 'descending']).default('descending'),
  sortColumn: oneOf(['insertedDate', 'dueDate', 'endDate']).default('insertedDate'),
  endsAfter: dateTime.optional(),
  endsBefore: dateTime.optional(),
  ...pageParameters,
})

type Query = z.infer<typeof querySchema>

/** `queryInboxItems`, `getInboxItem` and `updateInboxItem` of the SDK (protocol: delegated API). */
export function inbox(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.get('/inbox', requireScopesFor(sandbox, 'GET inbox'), (c) => {
    const query = readQuery(c, querySchema)
    const { items, nextPageID } = page(c, {
      items: itemsOf(c, sandbox).filter((item) => matches(item, query)),
      dateOf: (item) => item[query.sortColumn] ?? NEVER,
      order: query.sortOrder,
      limit: query.limit,
      pageID: query.pageID,
    })
    return c.json({ items: items.map(inboxItemView), nextPageID })
  })

  app.get('/inbox/:id', requireScopesFor(sandbox, 'GET inbox/{id}'), (c) =>
    c.json(inboxItemView(requestedItem(c, sandbox))),
  )

  app.put('/inbox/:id/:update', requireScopesFor(sandbox, 'PUT inbox/{id}/{update}'), (c) => {
    const item = requestedItem(c, sandbox)
    if (c.req.param('update') !== 'markRead')
      throw new HTTPException(400, { message: 'The only update of an inbox item is markRead.' })
    sandbox.store.inbox.markRead(item.id, sandbox.clock.now())
    return c.json({ update: 'markRead', status: item.isNew ? 'success' : 'noChange' })
  })

  return app
}

function itemsOf(c: Context<SandboxEnv>, sandbox: SandboxContext): InboxItem[] {
  return inboxItems(participantOf(c, sandbox), sandbox, c.req.header('Accept-Language'))
}

function requestedItem(c: Context<SandboxEnv>, sandbox: SandboxContext): InboxItem {
  const wanted = c.req.param('id')?.toLowerCase()
  const item = itemsOf(c, sandbox).find(({ id }) => id === wanted)
  if (!item) throw new HTTPException(404, { message: 'The participant has no inbox item of that id.' })
  return item
}

function matches(item: InboxItem, query: Query): boolean {
  return (
    isOneOf(query.type, item.type) &&
    isOneOf(query.status, item.status) &&
    (query.category === undefined || item.categories.includes(query.category)) &&
    isBetween(item.endDate ?? NEVER, query.endsAfter, query.endsBefore)
  )
}
