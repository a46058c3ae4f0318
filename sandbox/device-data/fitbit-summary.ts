import type { Day, Hour } from '../lives/days'
import { floorsOf, METERS_PER_STEP } from './movement'

const METERS_PER_FLOOR = 3.048
const MINUTES_PER_DAY = 1440
const MINUTE = 60_000

/** A day as Fitbit sums it up (protocol: Fitbit daily summary). Distances in kilometers, elevation in meters. */
export function fitbitSummary(day: Day) {
  const floors = floorsOf(day.steps)
  const minutes = activityMinutes(day)
  const measured = {
    activityCalories: day.activeEnergy,
    calories: caloriesAtRest(day) + day.activeEnergy,
    distance: round((day.steps * METERS_PER_STEP) / 1000),
    elevation: round(floors * METERS_PER_FLOOR),
    floors,
    minutesFairlyActive: minutes.fairly,
    minutesLightlyActive: minutes.lightly,
    minutesSedentary: minutes.sedentary,
    minutesVeryActive: minutes.very,
    steps: day.steps,
  }
  return {
    date: day.date,
    ...measured,
    bodyBMI: 0,
    bodyFat: 0,
    bodyWeight: 0,
    caloriesBMR: caloriesAtRest(day),
    foodCaloriesIn: 0,
    heartRateZones: heartRateZones(day),
    tracker: measured,
    water: 0,
    modifiedDate: day.end.toISOString(),
    restingHeartRate: day.restingHeartRate,
  }
}

function caloriesAtRest({ caloriesAtRest, hours }: Day): number {
  return Math.round((caloriesAtRest * hours.length) / 24)
}

function activityMinutes(day: Day) {
  const very = day.workout?.minutes ?? 0
  const fairly = sum(day.hours, ({ steps }) => (steps > 900 ? 8 : 0))
  const lightly = sum(day.hours, ({ steps }) => Math.min(40, Math.round(steps / 30)))
  const asleep = day.night ? (day.night.end.getTime() - day.night.start.getTime()) / MINUTE : 0
  const elapsed = day.hours.length * 60
  return { very, fairly, lightly, sedentary: Math.max(0, elapsed - very - fairly - lightly - asleep) }
}

/** The heart's minutes by how hard it worked. The bounds are Fitbit's for somebody of about forty. */
function heartRateZones(day: Day) {
  const { very, fairly } = activityMinutes(day)
  const peak = Math.round(very / 5)
  const cardio = very - peak
  const outOfRange = Math.min(day.hours.length * 60, MINUTES_PER_DAY) - very - fairly
  return {
    outOfRange: { caloriesOut: round(outOfRange * 1.2), min: 30, max: 91, minutes: outOfRange },
    fatBurn: { caloriesOut: round(fairly * 4.5), min: 91, max: 127, minutes: fairly },
    cardio: { caloriesOut: round(cardio * 7.5), min: 127, max: 154, minutes: cardio },
    peak: { caloriesOut: round(peak * 10.5), min: 154, max: 220, minutes: peak },
  }
}

function sum(hours: Hour[], minutesOf: (hour: Hour) => number): number {
  return hours.reduce((total, hour) => total + minutesOf(hour), 0)
}

/** To two places: what a sum of fractions leaves at the fifteenth would look like a fault. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
