import type { Language } from '../language'

type Text = Record<Language, string>

export interface InboxResourceLink {
  title: Text
  subTitle: Text
  url: string
}

interface ItemBasis {
  id: string
  participantID: string
  categories: string[]
  insertedDate: Date
  /** From when on the item counts as closed, unless it was read. */
  endDate: Date | null
}

export interface InboxMessage extends ItemBasis {
  type: 'message'
  title: Text
  content: Text
  relatedResources: InboxResourceLink[]
}

export interface InboxResource extends ItemBasis, InboxResourceLink {
  type: 'resource'
}

/** The messages and resources of all participants. The surveys in an inbox are the survey tasks, and stand there. */
export class Inbox {
  /** When each was read, by ID. */
  readonly #read: Map<string, Date>

  constructor(
    private readonly items: readonly (InboxMessage | InboxResource)[],
    read: Iterable<readonly [id: string, at: Date]>,
  ) {
    this.#read = new Map(read)
  }

  of(participantID: string): (InboxMessage | InboxResource)[] {
    return this.items.filter((item) => item.participantID === participantID)
  }

  /** Takes the ID of a message, a resource or a survey task. */
  isRead(id: string): boolean {
    return this.#read.has(id)
  }

  /** When it was read for the first time; null when nobody has. */
  readDate(id: string): Date | null {
    return this.#read.get(id) ?? null
  }

  /** An item that was read already keeps its date. */
  markRead(id: string, at: Date): void {
    if (!this.#read.has(id)) this.#read.set(id, at)
  }
}
