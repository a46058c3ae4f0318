import type { StudyRecords } from '../store/study-records'
import { timelineOf } from '../time/timeline'
import { aroha } from './accounts'
import { history } from './history'
import { sent } from './notification'
import { enrolledParticipant } from './participant'
import { daily, openTask } from './survey-tasks'

const TIME_ZONE = 'Pacific/Auckland'

/** Aroha Ngata, three weeks of her own calendar in the study, where the day is mostly another than in UTC. */
export function arohaNgata(now: Date): StudyRecords {
  const day = timelineOf(now, TIME_ZONE)
  const participant = enrolledParticipant(aroha, day.at(-21, '21:10'), day.at(0, '00:00'), {
    preferredLanguage: 'en',
    timeZone: TIME_ZONE,
    dateOfBirth: '1995-01-31',
    gender: 'F',
  })
  const past = history(participant, day, {
    dailyDone: [-1, -2, -4, -7, -11],
    dailyMissed: [-3],
    weeklyDone: [-9],
    weeklyMissed: [],
  })
  const today = openTask(participant, 'daily', {
    surveyName: 'DailyCheckIn',
    schedule: daily,
    startDate: day.at(0, '00:00'),
    dueDate: day.at(0, '23:59'),
  })
  return {
    participants: [participant],
    tasks: [today, ...past.tasks],
    results: past.results,
    notifications: [
      sent(participant, 'Email', 'Welcome', day.at(-21, '21:15'), {
        subject: 'Welcome to the Healthy Rhythms Study',
      }),
    ],
  }
}
