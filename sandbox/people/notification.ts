import { guid } from '../lives/seed'
import type { Notification, NotificationType, Participant } from '../store/study-records'

type Content = Record<string, string>

/** A message that reached the participant. */
export function sent(
  participant: Participant,
  type: NotificationType,
  identifier: string,
  sentDate: Date,
  content: Content,
): Notification {
  const { email, mobilePhone } = participant.demographics
  const address = { Email: email, Sms: mobilePhone, Push: undefined }[type]
  return {
    ...basis(participant, type, identifier, sentDate),
    statusCode: 'Succeeded',
    statusDetail: null,
    recipients: address === undefined ? [] : [address],
    contentVersion: 1,
    content,
  }
}

/** A message that did not; MyDataHelps keeps no content of those. */
export function failed(
  participant: Participant,
  type: NotificationType,
  identifier: string,
  sentDate: Date,
  statusCode: string,
): Notification {
  return {
    ...basis(participant, type, identifier, sentDate),
    statusCode,
    statusDetail: null,
    recipients: [],
    contentVersion: null,
    content: null,
  }
}

function basis(participant: Participant, type: NotificationType, identifier: string, sentDate: Date) {
  const path = `${participant.participantIdentifier}/${type}/${identifier}`
  return { id: guid(`notification/${path}`), participantID: participant.id, identifier, sentDate, type }
}
