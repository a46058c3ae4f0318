import type * as Sdk from '@mydatahelps/mydatahelps-js'
import { z } from 'zod'
import { shape } from './shape'
import { dateTime, guid, optionalText } from './values'

const number = z.number()
const text = z.string()
const page = { nextPageID: optionalText, totalResults: z.int() }
const metadata = z.record(z.string(), text)

export const activitySummariesPage = shape<Sdk.AppleHealthActivitySummaryPage>()(
  z.strictObject({
    ...page,
    results: z.array(
      z.strictObject({
        id: guid,
        activeEnergyBurned: number,
        activeEnergyBurnedGoal: number,
        appleExerciseTime: number,
        appleExerciseTimeGoal: number,
        appleStandHours: number,
        appleStandHoursGoal: number,
        startDate: dateTime,
        endDate: dateTime,
        insertedDate: dateTime,
      }),
    ),
  }),
)

const workout = z.strictObject({
  id: guid,
  startDate: dateTime.optional(),
  endDate: dateTime,
  source: z.strictObject({
    name: text,
    identifier: text,
    version: text,
    operatingSystemVersion: text,
    productType: text,
  }),
  metadata,
  insertedDate: dateTime,
  summary: z.strictObject({
    activityType: text,
    duration: number.optional(),
    totalEnergyBurned: number.optional(),
    totalDistance: number.optional(),
    totalSwimmingStrokeCount: number.optional(),
    totalFlightsClimbed: number.optional(),
  }),
  device: z.strictObject({
    fdaIdentifier: text,
    firmwareVersion: text,
    hardwareVersion: text,
    localIdentifier: text,
    manufacturer: text,
    model: text,
    name: text,
    softwareVersion: text,
  }),
  events: z.array(
    z.strictObject({ date: dateTime.optional(), type: text, metadata, endDate: dateTime.optional() }),
  ),
})

const promisedWorkoutsPage = shape<Sdk.AppleHealthWorkoutPage>()(
  z.strictObject({ ...page, results: z.array(workout) }),
)

/** Of a device only what it says of itself is known, whatever the SDK promises. */
export const workoutsPage = promisedWorkoutsPage.extend({
  results: z.array(workout.extend({ device: workout.shape.device.partial() })),
})
