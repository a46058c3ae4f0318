import type { Language } from '../requests/language'

type Text = Record<Language, string>

export type InboxResourceLink = {
  title: Text
  subTitle: Text
  url: string
}

type ItemBasis = {
  id: string
  participantID: string
  categories: string[]
  insertedDate: Date
  /** From when on the item counts as closed, unless it was read. */
  endDate: Date | null
}

export type InboxMessage = ItemBasis & {
  type: 'message'
  title: Text
  content: Text
  relatedResources: InboxResourceLink[]
}

export type InboxResource = ItemBasis &
  InboxResourceLink & {
    type: 'resource'
  }

/** What lies in the inboxes, and when what was read: by ID. */
export type InboxContent = {
  items: readonly (InboxMessage | InboxResource)[]
  read: Iterable<readonly [id: string, at: Date]>
}

export type Inbox = ReturnType<typeof createInbox>

/** The messages and resources of all participants. The surveys in an inbox are the survey tasks, and stand there. */
export function createInbox({ items, read }: InboxContent) {
  const readDates = new Map(read)
  return {
    of: (participantID: string) => items.filter((item) => item.participantID === participantID),

    /** Takes the ID of a message, a resource or a survey task. */
    isRead: (id: string): boolean => readDates.has(id),

    /** When it was read for the first time; null when nobody has. */
    readDate: (id: string): Date | null => readDates.get(id) ?? null,

    /** An item that was read already keeps its date. */
    markRead(id: string, at: Date): void {
      if (!readDates.has(id)) readDates.set(id, at)
    },
  }
}
