import type { Notification, Participant } from '../store/study-records'
import type { Timeline } from '../time/timeline'
import { failed, sent } from './notification'

/** What the study sent to Ben in ninety days, and what did not reach him. */
export function benMessages(ben: Participant, day: Timeline): Notification[] {
  return [
    sent(ben, 'Email', 'Welcome', day.at(-90, '14:05'), { subject: 'Welcome to the Healthy Rhythms Study' }),
    failed(ben, 'Push', 'FirstSurvey', day.at(-89, '16:00'), 'NoAssociatedUser'),
    failed(ben, 'Sms', 'FirstWeek', day.at(-83, '16:00'), 'MissingContactInfo'),
    sent(ben, 'Email', 'FirstMonth', day.at(-60, '15:00'), { subject: 'Thank you for your first month' }),
    sent(ben, 'Sms', 'WeeklySurveyOpen', day.at(-44, '13:00'), {
      body: 'Healthy Rhythms: your weekly survey is open. It takes 3 minutes.',
    }),
    failed(ben, 'Push', 'WeeklySurveyMissed', day.at(-22, '16:00'), 'NoRegisteredMobileDevice'),
    sent(ben, 'Email', 'StudyNews', day.at(-15, '15:00'), { subject: 'What we have learned so far' }),
    failed(ben, 'Email', 'DailyCheckInMissed', day.at(-3, '08:00'), 'ServiceError'),
    sent(ben, 'Sms', 'WeeklySurveyReminder', day.at(-2, '18:00'), {
      body: 'Healthy Rhythms: your weekly survey closes soon.',
    }),
    sent(ben, 'Push', 'DailyCheckInReminder', day.at(-1, '19:00'), {
      title: 'How was your day?',
      body: 'Your daily check-in takes 2 minutes.',
    }),
  ]
}
