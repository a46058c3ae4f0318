import type { Day } from '../lives/days'
import type { Life } from '../lives/life'
import { guid } from '../lives/seed'
import { inTimeZone } from '../time/local-time'
import { appleWatch } from './apple-health'
import { standMinutes } from './movement'

/** The rings of a day (protocol: delegated API). Energy in kilocalories, exercise in minutes. */
export function activitySummary(day: Day, { key, timeZone }: Life) {
  return {
    id: guid(`activity-summary/${key}/${day.date}`),
    activeEnergyBurned: day.activeEnergy,
    activeEnergyBurnedGoal: 400,
    appleExerciseTime: day.workout?.minutes ?? 0,
    appleExerciseTimeGoal: 30,
    appleStandHours: day.hours.filter((hour) => standMinutes(hour) > 0).length,
    appleStandHoursGoal: 12,
    startDate: inTimeZone(day.start, timeZone),
    endDate: inTimeZone(day.end, timeZone),
    insertedDate: day.end.toISOString(),
  }
}

/** The workout of a day, if there was one (protocol: delegated API). Seconds, kilocalories and meters. */
export function workouts({ date, workout }: Day, { key, timeZone }: Life) {
  if (!workout) return []
  const { SourceName, ProductType, OperatingSystemVersion } = appleWatch.properties
  return [
    {
      id: guid(`workout/${key}/${date}`),
      startDate: inTimeZone(workout.start, timeZone),
      endDate: inTimeZone(workout.end, timeZone),
      source: {
        name: SourceName,
        identifier: appleWatch.identifier,
        version: OperatingSystemVersion,
        operatingSystemVersion: OperatingSystemVersion,
        productType: ProductType,
      },
      metadata: { HKIndoorWorkout: '0' },
      insertedDate: workout.end.toISOString(),
      summary: {
        activityType: workout.activityType,
        duration: workout.minutes * 60,
        totalEnergyBurned: workout.energy + Math.round(workout.steps * 0.038),
        totalDistance: workout.meters,
      },
      device: {
        fdaIdentifier: '',
        firmwareVersion: '',
        hardwareVersion: ProductType,
        localIdentifier: '',
        manufacturer: 'Apple Inc.',
        model: 'Watch',
        name: SourceName,
        softwareVersion: OperatingSystemVersion,
      },
      events: [],
    },
  ]
}
