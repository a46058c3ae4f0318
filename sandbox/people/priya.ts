import { guid, wholeNumber } from '../lives/seed'
import type { Notification, Participant, StudyRecords } from '../store/study-records'
import { type Timeline, timelineOf } from '../time/timeline'
import { priya } from './accounts'
import { history } from './history'
import { failed, sent } from './notification'
import { enrolledParticipant } from './participant'
import { daily, openTask } from './survey-tasks'

const DAYS = 200
const TIME_ZONE = 'America/Los_Angeles'

/** Priya Raman, two hundred days of her own calendar in the study: more of everything than fits on a page. */
export function priyaRaman(now: Date): StudyRecords {
  const day = timelineOf(now, TIME_ZONE)
  const participant = enrolledParticipant(priya, day.at(-DAYS, '16:20'), day.at(0, '00:00'), {
    preferredLanguage: 'en',
    timeZone: TIME_ZONE,
    dateOfBirth: '1977-11-02',
    gender: 'F',
    mobilePhone: '+15550187',
  })
  const days = Array.from({ length: DAYS }, (_, index) => -1 - index)
  const missed = (days: number) => wholeNumber(`${priya.sub}/missed/${days}`, 1, 8) === 1
  const weeks = days.filter((each) => each % 7 === 0 && each > 6 - DAYS)
  const past = history(participant, day, {
    dailyDone: days.filter((each) => !missed(each)),
    dailyMissed: days.filter(missed),
    weeklyDone: weeks.filter((each) => !missed(each)),
    weeklyMissed: weeks.filter(missed),
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
    notifications: days.map((each) => reminder(participant, day, each)),
  }
}

/** The message of every day: one in ten did not arrive. */
function reminder(participant: Participant, day: Timeline, days: number): Notification {
  const key = `${participant.participantIdentifier}/reminder/${days}`
  const identifier = 'DailyCheckInReminder'
  const date = day.at(days, '19:00')
  const message =
    wholeNumber(key, 1, 10) === 1
      ? failed(participant, 'Push', identifier, date, 'NoRegisteredMobileDevice')
      : sent(participant, 'Push', identifier, date, {
          title: 'How was your day?',
          body: 'Your daily check-in takes 2 minutes.',
        })
  return { ...message, id: guid(`notification/${key}`) }
}
