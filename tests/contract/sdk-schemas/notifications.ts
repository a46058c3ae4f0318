import type * as Sdk from '@mydatahelps/mydatahelps-js'
import { z } from 'zod'
import { shape } from './shape'
import { schedule } from './surveys'
import { dateTime, guid, optionalText } from './values'

const text = z.string()

const notification = shape<Sdk.Notification>()(
  z.strictObject({
    id: guid,
    identifier: text,
    participantID: guid,
    participantIdentifier: optionalText,
    contentVersion: z.number().optional(),
    sentDate: dateTime,
    statusCode: z.enum([
      'Succeeded',
      'Unsubscribed',
      'MissingContactInfo',
      'NoRegisteredMobileDevice',
      'NoAssociatedUser',
      'ServiceError',
    ]),
    statusDetail: optionalText,
    type: z.enum(['Sms', 'Push', 'Email']),
    recipients: z.array(text),
    content: z.strictObject({ body: optionalText, title: optionalText, subject: optionalText }).optional(),
    sourceUser: z.strictObject({ email: optionalText, name: optionalText }).optional(),
    schedule: schedule.optional(),
  }),
)

export const notificationsPage = shape<Sdk.NotificationsPage>()(
  z.strictObject({ notifications: z.array(notification), nextPageID: optionalText }),
)
