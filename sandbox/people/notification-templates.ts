import type { NotificationType } from '../store/study-records'

type NotificationTemplate = {
  type: NotificationType
  /** Texts of an Email, Sms or Push; `{{name}}` stands for a field that comes with the request. */
  content: Record<string, string>
}

/** The messages that staff of the study can send by name. */
export const notificationTemplates: ReadonlyMap<string, NotificationTemplate> = new Map(
  Object.entries({
    Welcome: { type: 'Email', content: { subject: 'Welcome to the Healthy Rhythms Study' } },
    StudyNews: { type: 'Email', content: { subject: 'What we have learned so far' } },
    SurveyReminder: {
      type: 'Push',
      content: { title: 'A survey is waiting', body: 'It takes a few minutes.' },
    },
    WeeklySurveyReminder: {
      type: 'Sms',
      content: { body: 'Healthy Rhythms: your weekly survey closes soon.' },
    },
    // For a demo that wants to say something of its own.
    EmailMessage: { type: 'Email', content: { subject: '{{subject}}' } },
    PushMessage: { type: 'Push', content: { title: '{{title}}', body: '{{body}}' } },
    SmsMessage: { type: 'Sms', content: { body: '{{body}}' } },
  } satisfies Record<string, NotificationTemplate>),
)
