import { randomUUID } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { notificationTemplates } from '../people/notification-templates'
import type { Notification, NotificationType, Participant } from '../store/study-records'

type Fields = Record<string, string | number | boolean | null>

/** What becomes of a message to a participant. Answers 400 for a message that the project does not have. */
export function sendNotification(
  participant: Participant,
  identifier: string,
  fields: Fields,
  now: Date,
): Notification {
  const template = notificationTemplates.get(identifier)
  if (!template) {
    const known = [...notificationTemplates.keys()].join(', ')
    throw new HTTPException(400, { message: `The project has no notification ${identifier}. Try ${known}.` })
  }
  const { type, content } = template
  const delivery = deliver(type, participant)
  const filled = Object.entries(content).map(([name, text]) => [name, fill(text, fields)])
  return {
    id: randomUUID(),
    participantID: participant.id,
    identifier,
    sentDate: now,
    type,
    statusDetail: null,
    contentVersion: delivery.statusCode === 'Succeeded' ? 1 : null,
    // MyDataHelps keeps no content of what did not arrive.
    content: delivery.statusCode === 'Succeeded' ? Object.fromEntries(filled) : null,
    ...delivery,
  }
}

function deliver(type: NotificationType, { demographics }: Participant) {
  const { email, mobilePhone, unsubscribedFromEmails, unsubscribedFromSms } = demographics
  // Nobody here has the MyDataHelps app; a mobile phone stands for it.
  if (type === 'Push') return { statusCode: mobilePhone ? 'Succeeded' : 'NoAssociatedUser', recipients: [] }
  const address = type === 'Email' ? email : mobilePhone
  if (!address) return { statusCode: 'MissingContactInfo', recipients: [] }
  if ((type === 'Email' ? unsubscribedFromEmails : unsubscribedFromSms) === 'true')
    return { statusCode: 'Unsubscribed', recipients: [] }
  return { statusCode: 'Succeeded', recipients: [address] }
}

function fill(text: string, fields: Fields): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    Object.hasOwn(fields, name) ? String(fields[name] ?? '') : '',
  )
}
