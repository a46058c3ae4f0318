import type { StudyRecords } from '../store/study-records'
import type { Timeline } from '../time/timeline'
import { ben } from './accounts'
import { benDiary, unfinishedWelcome } from './ben-diary'
import { benMessages } from './ben-messages'
import { history } from './history'
import { enrolledParticipant } from './participant'
import { daily, openTask, weekly } from './survey-tasks'

/** Ben Okafor, ninety days in the study: one survey for today, one late, one begun, and a history. */
export function benOkafor(day: Timeline): StudyRecords {
  const participant = enrolledParticipant(ben, day.at(-90, '14:00'), day.at(0, '00:00'), {
    preferredLanguage: 'en',
    timeZone: 'America/New_York',
    dateOfBirth: '1984-03-17',
    gender: 'M',
    mobilePhone: '+15550142',
  })
  const past = history(participant, day, benDiary)
  const welcome = openTask(participant, 'welcome', {
    surveyName: 'WelcomeSurvey',
    schedule: null,
    startDate: day.at(-90, '14:00'),
    dueDate: null,
  })
  return {
    participants: [participant],
    tasks: [
      openTask(participant, 'daily', {
        surveyName: 'DailyCheckIn',
        schedule: daily,
        startDate: day.at(0, '00:00'),
        dueDate: day.at(0, '23:59'),
      }),
      openTask(participant, 'weekly', {
        surveyName: 'WeeklyWellbeing',
        schedule: weekly,
        startDate: day.at(-8, '12:00'),
        dueDate: day.at(-2, '23:59'),
      }),
      { ...welcome, modifiedDate: day.at(-6, '21:10'), savedProgress: unfinishedWelcome },
      ...past.tasks,
    ],
    results: past.results,
    notifications: benMessages(participant, day),
  }
}
