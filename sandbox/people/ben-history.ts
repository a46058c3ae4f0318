import type { Participant, Records } from '../store/records'
import { dailyAnswers, weeklyAnswers } from './ben-answers'
import { daily, endedTask, openTask, resultOf, weekly } from './survey-tasks'
import type { Timeline } from './timeline'

/** Days from today on which Ben did a survey, and on which he missed one. */
const DAILY_DONE = [-1, -2, -3, -5, -8, -13, -21]
const DAILY_MISSED = [-4]
const WEEKLY_DONE = [-16, -30, -44, -58, -72]
const WEEKLY_MISSED = [-23]

/** The surveys that Ben has behind him. */
export function benHistory(ben: Participant, day: Timeline): Pick<Records, 'tasks' | 'results'> {
  const dailyTask = (days: number) =>
    openTask(ben, `daily/${days}`, {
      surveyName: 'DailyCheckIn',
      schedule: daily,
      startDate: day.at(days, '00:00'),
      dueDate: day.at(days, '23:59'),
    })
  const weeklyTask = (days: number) =>
    openTask(ben, `weekly/${days}`, {
      surveyName: 'WeeklyWellbeing',
      schedule: weekly,
      startDate: day.at(days - 6, '12:00'),
      dueDate: day.at(days, '23:59'),
    })
  const done = [
    ...DAILY_DONE.map((days) => {
      const date = day.at(days, '20:41')
      const task = endedTask(dailyTask(days), 'complete', date)
      return { task, result: resultOf(task, date, dailyAnswers(`daily/${days}`)) }
    }),
    ...WEEKLY_DONE.map((days) => {
      const date = day.at(days, '17:26')
      const task = endedTask(weeklyTask(days), 'complete', date)
      return { task, result: resultOf(task, date, weeklyAnswers(`weekly/${days}`)) }
    }),
  ]
  const missed = [
    ...DAILY_MISSED.map((days) => endedTask(dailyTask(days), 'closed', day.at(days, '23:59'))),
    ...WEEKLY_MISSED.map((days) => endedTask(weeklyTask(days), 'closed', day.at(days, '23:59'))),
  ]
  return {
    tasks: [...done.map(({ task }) => task), ...missed],
    results: done.map(({ result }) => result),
  }
}
