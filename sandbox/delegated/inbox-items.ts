import { preferredLanguage } from '../requests/language'
import type { SandboxContext } from '../server/context'
import type { InboxMessage, InboxResource, InboxResourceLink } from '../store/inbox'
import type { Participant, SurveyTask } from '../store/study-records'
import { surveyNamed } from '../store/survey-named'
import { withUtcOffset } from '../time/local-time'

export type InboxStatus = 'incomplete' | 'complete' | 'closed'

/** An entry of the inbox, whatever it is made from, with what a query asks for. */
export type InboxItem = {
  id: string
  type: 'message' | 'survey' | 'resource'
  categories: string[]
  status: InboxStatus
  isNew: boolean
  insertedDate: Date
  dueDate: Date | null
  endDate: Date | null
  /** What only an item of this type says. */
  details: Record<string, unknown>
}

/** Everything in a participant's inbox, in no order: messages and resources, and a survey for each survey task. */
export function inboxItems(
  participant: Participant,
  { clock, store }: SandboxContext,
  acceptLanguage: string | undefined,
): InboxItem[] {
  const language = preferredLanguage(acceptLanguage)
  const now = clock.now()

  function fromInbox(item: InboxMessage | InboxResource): InboxItem {
    const isRead = store.inbox.isRead(item.id)
    const hasEnded = item.endDate !== null && item.endDate <= now
    return {
      ...item,
      status: isRead ? 'complete' : hasEnded ? 'closed' : 'incomplete',
      isNew: !isRead && !hasEnded,
      dueDate: null,
      // Without it, a list of what was done lately would begin with everything that was ever read.
      endDate: store.inbox.readDate(item.id) ?? item.endDate,
      details:
        item.type === 'resource'
          ? link(item)
          : {
              title: item.title[language],
              content: item.content[language],
              relatedResources: item.relatedResources.map(link),
            },
    }
  }

  function link({ title, subTitle, url }: InboxResourceLink) {
    return { title: title[language], subTitle: subTitle[language], url }
  }

  function fromTask(task: SurveyTask): InboxItem {
    const survey = surveyNamed(task.surveyName)
    return {
      id: task.id,
      type: 'survey',
      categories: survey.category === undefined ? [] : [survey.category],
      status: task.status,
      isNew: task.status === 'incomplete' && task.savedProgress === null && !store.inbox.isRead(task.id),
      insertedDate: task.insertedDate,
      dueDate: task.dueDate,
      endDate: task.endDate,
      details: {
        name: task.surveyName,
        displayName: survey.title[language],
        title: survey.title[language],
        description: survey.description[language],
        hasRestorationData: task.savedProgress !== null,
        ...(task.dueDate && { dueDate: withUtcOffset(task.dueDate) }),
      },
    }
  }

  return [...store.inbox.of(participant.id).map(fromInbox), ...store.tasksOf(participant.id).map(fromTask)]
}

/** An item as the SDK gives it (protocol: payload shapes). */
export function inboxItemView(item: InboxItem) {
  const { type, id, categories, status, isNew, insertedDate, endDate, details } = item
  return {
    type,
    id,
    categories,
    insertedDate: insertedDate.toISOString(),
    ...(endDate && { endDate: withUtcOffset(endDate) }),
    status,
    isNew,
    ...details,
  }
}
