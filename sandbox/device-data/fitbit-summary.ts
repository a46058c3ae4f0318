import type { Day, Hour } from '../lives/days'
import { pulseByMinute } from '../lives/pulse'
import { floorsOf, METERS_PER_STEP } from './movement'

const METERS_PER_FLOOR = 3.048
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
function heartRateZones({ hours }: Day) {
  const pulse = hours.flatMap(({ effort }) => pulseByMinute(effort))
  const zone = (min: number, max: number, caloriesPerMinute: number) => {
    const minutes = pulse.filter((value) => value >= min && value < max).length
    return { caloriesOut: round(minutes * caloriesPerMinute), min, max, minutes }
  }
  return {
    outOfRange: zone(30, 91, 1.2),
    fatBurn: zone(91, 127, 4.5),
    cardio: zone(127, 154, 7.5),
    peak: zone(154, 220, 10.5),
  }
}

function sum(hours: Hour[], minutesOf: (hour: Hour) => number): number {
  return hours.reduce((total, hour) => total + minutesOf(hour), 0)
}

/** To two places: what a sum of fractions leaves at the fifteenth would look like a fault. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
