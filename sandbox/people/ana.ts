import type { StudyRecords } from '../store/study-records'
import type { Timeline } from '../time/timeline'
import { ana } from './accounts'
import { failed, sent } from './notification'
import { enrolledParticipant } from './participant'
import { daily, openTask } from './survey-tasks'

/** Ana Rivera, in the study since yesterday: two surveys to do, nothing done yet. */
export function anaRivera(day: Timeline): StudyRecords {
  const participant = enrolledParticipant(ana, day.at(-1, '15:12'), day.at(0, '00:00'), {
    preferredLanguage: 'es',
    timeZone: 'America/Chicago',
    dateOfBirth: '1991-06-23',
    gender: 'F',
  })
  return {
    participants: [participant],
    tasks: [
      openTask(participant, 'welcome', {
        surveyName: 'WelcomeSurvey',
        schedule: null,
        startDate: day.at(-1, '15:12'),
        dueDate: day.at(5, '23:59'),
      }),
      openTask(participant, 'daily', {
        surveyName: 'DailyCheckIn',
        schedule: daily,
        startDate: day.at(0, '00:00'),
        dueDate: day.at(0, '23:59'),
      }),
    ],
    results: [],
    notifications: [
      sent(participant, 'Email', 'Welcome', day.at(-1, '15:15'), {
        subject: 'Le damos la bienvenida al Estudio Ritmos Saludables',
      }),
      failed(participant, 'Push', 'SurveyReminder', day.at(-1, '22:00'), 'NoAssociatedUser'),
    ],
  }
}
