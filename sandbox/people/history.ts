import type { Participant, StudyRecords } from '../store/study-records'
import type { Timeline } from '../time/timeline'
import { dailyAnswers, weeklyAnswers } from './answers'
import { daily, endedTask, openTask, resultOf, weekly } from './survey-tasks'

/** Days from today on which somebody did a survey, and on which they missed one. */
export type Diary = {
  dailyDone: readonly number[]
  dailyMissed: readonly number[]
  weeklyDone: readonly number[]
  weeklyMissed: readonly number[]
}

/** The surveys that somebody has behind them. */
export function history(
  participant: Participant,
  day: Timeline,
  { dailyDone, dailyMissed, weeklyDone, weeklyMissed }: Diary,
): Pick<StudyRecords, 'tasks' | 'results'> {
  const dailyTask = (days: number) =>
    openTask(participant, `daily/${days}`, {
      surveyName: 'DailyCheckIn',
      schedule: daily,
      startDate: day.at(days, '00:00'),
      dueDate: day.at(days, '23:59'),
    })
  const weeklyTask = (days: number) =>
    openTask(participant, `weekly/${days}`, {
      surveyName: 'WeeklyWellbeing',
      schedule: weekly,
      startDate: day.at(days - 6, '12:00'),
      dueDate: day.at(days, '23:59'),
    })
  const answersKey = (task: string) => `${participant.participantIdentifier}/${task}`
  const done = [
    ...dailyDone.map((days) => {
      const date = day.at(days, '20:41')
      const task = endedTask(dailyTask(days), 'complete', date)
      return { task, result: resultOf(task, date, dailyAnswers(answersKey(`daily/${days}`))) }
    }),
    ...weeklyDone.map((days) => {
      const date = day.at(days, '17:26')
      const task = endedTask(weeklyTask(days), 'complete', date)
      return { task, result: resultOf(task, date, weeklyAnswers(answersKey(`weekly/${days}`))) }
    }),
  ]
  const missed = [
    ...dailyMissed.map((days) => endedTask(dailyTask(days), 'closed', day.at(days, '23:59'))),
    ...weeklyMissed.map((days) => endedTask(weeklyTask(days), 'closed', day.at(days, '23:59'))),
  ]
  return {
    tasks: [...done.map(({ task }) => task), ...missed],
    results: done.map(({ result }) => result),
  }
}
