import type * as Sdk from '@mydatahelps/mydatahelps-js'
import { z } from 'zod'
import { shape } from './shape'
import { dateTime, optionalText } from './values'

const number = z.number()

const heartRateZone = z.strictObject({ caloriesOut: number, min: number, max: number, minutes: number })

const movement = {
  activityCalories: number,
  calories: number,
  distance: number,
  elevation: number,
  floors: number,
  minutesFairlyActive: number,
  minutesLightlyActive: number,
  minutesSedentary: number,
  minutesVeryActive: number,
  steps: number,
}

const dailySummary = shape<Sdk.FitbitDailySummary>()(
  z.strictObject({
    ...movement,
    date: z.string(),
    bodyBMI: number,
    bodyFat: number,
    bodyWeight: number,
    caloriesBMR: number,
    foodCaloriesIn: number,
    heartRateZones: z.strictObject({
      fatBurn: heartRateZone,
      cardio: heartRateZone,
      peak: heartRateZone,
      outOfRange: heartRateZone,
    }),
    tracker: z.strictObject(movement),
    water: number,
    modifiedDate: dateTime,
    restingHeartRate: number,
  }),
)

export const fitbitDailySummariesPage = shape<Sdk.FitbitDailySummariesPage>()(
  z.strictObject({ results: z.array(dailySummary), nextPageID: optionalText }),
)

const sleepLog = shape<Sdk.FitbitSleepLogs>()(
  z.strictObject({
    startTimestamp: z.string(),
    endTimestamp: z.string(),
    duration: number,
    efficiency: number,
    timeInBed: number,
    infoCode: z.string(),
    type: z.string(),
    minutesAfterWakeup: number,
    minutesAsleep: number,
    minutesAwake: number,
    minutesToFallAsleep: number,
    sleepLevelAwake: number,
    sleepLevelAsleep: number,
    sleepLevelRestless: number,
    sleepLevelDeep: number,
    sleepLevelLight: number,
    sleepLevelRem: number,
    sleepLevelWake: number,
  }),
)

export const fitbitSleepLogsPage = shape<Sdk.FitbitSleepLogsPage>()(
  z.strictObject({ results: z.array(sleepLog), nextPageID: optionalText }),
)
