import type * as Sdk from '@mydatahelps/mydatahelps-js'
import { z } from 'zod'
import { shape } from './shape'
import { anything, dateTime, guid, localDateTime, optionalText } from './values'

const namespace = z.enum([
  'Fitbit',
  'AppleHealth',
  'Garmin',
  'Dexcom',
  'HealthConnect',
  'Oura',
  'GoogleHealth',
])

const point = shape<Sdk.DeviceDataV2Point>()(
  z.strictObject({
    id: guid,
    participantID: guid,
    participantIdentifier: z.string(),
    namespace,
    type: z.string(),
    identifier: z.string(),
    value: z.string(),
    units: z.string(),
    startDate: localDateTime.optional(),
    startDateOffset: z.string(),
    observationDate: localDateTime,
    observationDateOffset: z.string(),
    insertedDate: dateTime,
    modifiedDate: dateTime,
    properties: anything.optional(),
    dataSource: anything.optional(),
  }),
)

const promisedPage = shape<Sdk.DeviceDataV2Page>()(
  z.strictObject({ deviceDataPoints: z.array(point), anchor: optionalText, nextPageID: optionalText }),
)

/** A point without a unit or a start has neither, whatever the SDK promises. */
export const deviceDataV2Page = promisedPage.extend({
  deviceDataPoints: z.array(point.partial({ units: true, startDateOffset: true })),
})

const aggregate = shape<Sdk.DeviceDataV2Aggregate>()(
  z.strictObject({
    participantID: guid,
    participantIdentifier: z.string(),
    namespace,
    type: z.string(),
    date: z.string(),
    statistics: z.record(z.string(), z.number()),
  }),
)

export const deviceDataV2AggregatePage = shape<Sdk.DeviceDataV2AggregatePage>()(
  z.strictObject({ intervals: z.array(aggregate), anchor: optionalText, nextPageID: optionalText }),
)

const dailySleep = shape<Sdk.DeviceDataV2DailySleep>()(
  z.strictObject({
    participantID: guid,
    participantIdentifier: z.string(),
    namespace,
    type: z.string(),
    date: z.string(),
    value: z.string(),
    duration: z.string(),
  }),
)

export const deviceDataV2DailySleepPage = shape<Sdk.DeviceDataV2DailySleepPage>()(
  z.strictObject({ sleepStageSummaries: z.array(dailySleep), nextPageID: optionalText }),
)

export const deviceDataV2Types = z.array(
  shape<Sdk.SupportedDeviceDataV2DataType>()(
    z.strictObject({
      namespace,
      type: z.string(),
      enabled: z.boolean(),
      retentionDays: z.number().optional(),
    }),
  ),
)
