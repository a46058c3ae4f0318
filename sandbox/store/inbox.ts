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
  /** From when on the item counts as closed. */
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
  readonly #read: Set<string>

  constructor(
    private readonly items: readonly (InboxMessage | InboxResource)[],
    read: readonly string[],
  ) {
    this.#read = new Set(read)
  }

  of(participantID: string): (InboxMessage | InboxResource)[] {
    return this.items.filter((item) => item.participantID === participantID)
  }

  /** Takes the ID of a message, a resource or a survey task. */
  isRead(id: string): boolean {
    return this.#read.has(id)
  }

  markRead(id: string): void {
    this.#read.add(id)
  }
}
