import { dayAfter, inTimeZone, localDate, startOfDay } from '../time/local-time'
import { type DayPlan, planOf } from './day-plan'
import type { Life } from './life'
import { type Night, nightBefore } from './night'
import { type Effort, effortOf, pulseByMinute } from './pulse'
import { wholeNumber } from './seed'
import { WORKOUT_FROM_MINUTE, type Workout, workoutOn } from './workout'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const WEEK_DAYS = 7

export type Hour = {
  start: Date
  end: Date
  steps: number
  /** What the pulse of each minute follows from. */
  effort: Effort
  /** Beats a minute, on average. */
  heartRate: number
  /** Kilocalories beyond those of a body at rest. */
  activeEnergy: number
}

/** What was measured on one calendar day of a person's own. Every API tells the same of it, each in its own words. */
export type Day = {
  /** `2026-03-10` */
  date: string
  start: Date
  /** The midnight after, or the last reading on the day that is still under way. */
  end: Date
  /** As many as the day has: 23 or 25 when the clocks change. */
  hours: Hour[]
  steps: number
  activeEnergy: number
  /** Kilocalories that a whole day in bed would cost. */
  caloriesAtRest: number
  restingHeartRate: number
  /** The sleep that ended on this day. */
  night: Night | null
  workout: (Workout & { start: Date; end: Date }) | null
}

/** The days of a life on which a device was worn, oldest first. */
export function daysOf(life: Life): Day[] {
  const days: Day[] = []
  const last = localDate(life.until, life.timeZone)
  for (let date = localDate(life.from, life.timeZone); date <= last; date = dayAfter(date)) {
    const day = !life.isLive && wasLeftOff(life, date) ? null : dayOf(life, date)
    if (day) days.push(day)
  }
  return days
}

/** Most weeks have a day on which the watch stayed on the table. */
function wasLeftOff(life: Life, date: string): boolean {
  const dayNumber = Date.parse(date) / (24 * HOUR)
  const week = Math.floor(dayNumber / WEEK_DAYS)
  return wholeNumber(`${life.key}/${week}/left-off`, 0, 9) === dayNumber % WEEK_DAYS
}

function dayOf(life: Life, date: string): Day | null {
  const plan = planOf(date)
  const start = startOfDay(date, life.timeZone)
  const midnight = startOfDay(dayAfter(date), life.timeZone)
  const planned = workoutOn(life, date, plan)
  const restingHeartRate = life.restingHeartRate + wholeNumber(`${life.key}/${date}/resting`, -3, 4)
  const hours = hoursOf(life, date, { start, midnight, plan, workout: planned, restingHeartRate })
  const end = hours.at(-1)?.end
  if (!end) return null

  const night = nightBefore(life, date, start, plan)
  const workoutHour = hours.find((hour) => clockHour(hour.start, life) === plan.workoutHour)
  const workoutStart = workoutHour && new Date(workoutHour.start.getTime() + WORKOUT_FROM_MINUTE * MINUTE)
  return {
    date,
    start,
    end,
    hours,
    steps: hours.reduce((sum, hour) => sum + hour.steps, 0),
    activeEnergy: hours.reduce((sum, hour) => sum + hour.activeEnergy, 0),
    caloriesAtRest: life.caloriesAtRest,
    restingHeartRate,
    night: night && night.end <= life.until ? night : null,
    workout:
      planned && workoutStart
        ? {
            ...planned,
            start: workoutStart,
            end: new Date(workoutStart.getTime() + planned.minutes * MINUTE),
          }
        : null,
  }
}

type Outline = {
  start: Date
  midnight: Date
  plan: DayPlan
  workout: Workout | null
  restingHeartRate: number
}

function hoursOf(life: Life, date: string, outline: Outline): Hour[] {
  const { start, midnight, plan, workout } = outline
  const key = `${life.key}/${date}`
  const stepsOfDay = wholeNumber(`${key}/steps`, ...plan.steps)
  const hours: Hour[] = []
  const last = Math.min(midnight.getTime(), life.until.getTime()) - HOUR
  for (let time = start.getTime(); time <= last; time += HOUR) {
    const hourStart = new Date(time)
    const clock = clockHour(hourStart, life)
    const share = plan.shares[clock] ?? 0
    const sport = clock === plan.workoutHour ? workout : null
    // A tenth up or down each hour; keyed by the moment, since the clock shows one hour twice in autumn.
    const tenths = wholeNumber(`${key}/${time}/tenths`, 7, 13)
    const walked = Math.round((stepsOfDay * share * tenths) / 1000)
    const steps = walked + (sport?.steps ?? 0)
    const effort = effortOf(`${key}/${time}`, { isAsleep: share === 0, walked, sport, ...outline })
    hours.push({
      start: hourStart,
      end: new Date(time + HOUR),
      steps,
      effort,
      heartRate: average(pulseByMinute(effort)),
      activeEnergy: Math.round(steps * 0.038) + (sport?.energy ?? 0),
    })
  }
  return hours
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function clockHour(moment: Date, { timeZone }: Life): number {
  return Number(inTimeZone(moment, timeZone).slice(11, 13))
}
