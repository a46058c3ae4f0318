import type { Embeddable, Query } from '@/components/participant-session/query'
import type { InboxSurvey } from './inbox-schema'
import type { Unread } from './unread-schema'

/** MyDataHelps publishes no scope for the inbox alone: `api` is the only one that is sure to open it. */
export const INBOX_SCOPES = ['api']

/** How many items a page of a list has. */
const PAGE_LENGTH = 20
/** More unread items than fit into one digit are told as "more than nine", so nobody has to count further. */
export const MOST_COUNTED = 9

const schema = () => import('./inbox-schema')

/** What the study team has written, and what it offers to read: one page, newest first. */
export function messagesQuery(pageID?: string) {
  return {
    key: ['inbox', 'messages', pageID ?? 'first'],
    read: (from) =>
      from.queryInboxItems({
        type: ['message', 'resource'],
        limit: PAGE_LENGTH,
        ...(pageID ? { pageID } : {}),
      }),
    schema,
    scopes: INBOX_SCOPES,
  } satisfies Query
}

/** Surveys that wait in the inbox. Those that are done are many, and have a page of their own. */
export function inboxSurveysQuery(pageID?: string) {
  return {
    key: ['inbox', 'surveys', pageID ?? 'first'],
    read: (from) =>
      from.queryInboxItems({
        type: ['survey'],
        status: ['incomplete'],
        limit: PAGE_LENGTH,
        ...(pageID ? { pageID } : {}),
      }),
    schema,
    scopes: INBOX_SCOPES,
  } satisfies Query
}

/** What has not been read yet, as far as it needs to be counted. */
export const unreadQuery = {
  key: ['inbox', 'unread'],
  read: (from) =>
    from.queryInboxItems({ type: ['message', 'resource'], status: ['incomplete'], limit: MOST_COUNTED + 1 }),
  schema: () => import('./unread-schema'),
  scopes: INBOX_SCOPES,
} satisfies Query

/** How many messages are unread; `MOST_COUNTED + 1` stands for all numbers above. */
export function unreadCount({ items }: Unread): number {
  return items.filter(({ isNew }) => isNew).length
}

/** Reading a survey's task, and answering it, is what Embeddables of surveys ask for already. */
export const inbox: Embeddable = { texts: ['messages'], queries: [messagesQuery(), inboxSurveysQuery()] }

export const unreadMessages: Embeddable = { texts: [], queries: [unreadQuery] }

/** What to call a survey: its title for participants, else the name that the study team gave it. */
export function surveyName({ displayName, title, name }: InboxSurvey): string {
  return displayName || title || name
}
