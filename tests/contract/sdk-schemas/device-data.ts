import type * as Sdk from '@mydatahelps/mydatahelps-js'
import { z } from 'zod'
import { shape } from './shape'
import { anything, dateTime, guid, optionalText } from './values'

const namespace = z.enum([
  'Project',
  'Fitbit',
  'AppleHealth',
  'GoogleFit',
  'AirNowApi',
  'WeatherBit',
  'Garmin',
  'Omron',
])

export const deviceDataPoint = shape<Sdk.DeviceDataPoint>()(
  z.strictObject({
    id: guid,
    namespace,
    deviceDataContextID: optionalText,
    insertedDate: dateTime,
    modifiedDate: dateTime,
    identifier: optionalText,
    type: z.string(),
    value: z.string(),
    participantID: guid.optional(),
    participantIdentifier: optionalText,
    units: optionalText,
    properties: anything.optional(),
    source: z.strictObject({ identifier: z.string(), properties: anything.optional() }).optional(),
    startDate: dateTime.optional(),
    observationDate: dateTime.optional(),
  }),
)

export const deviceDataPointsPage = shape<Sdk.DeviceDataPointsPage>()(
  z.strictObject({ deviceDataPoints: z.array(deviceDataPoint), nextPageID: optionalText }),
)

export const deviceDataTypes = z.array(
  shape<Sdk.SupportedDeviceDataType>()(z.strictObject({ namespace, type: z.string(), enabled: z.boolean() })),
)

const flag = z.boolean()

export const dataCollectionSettings = shape<Sdk.DataCollectionSettings>()(
  z.strictObject({
    fitbitEnabled: flag,
    googleHealthEnabled: flag,
    ehrEnabled: flag,
    garminEnabled: flag,
    dexcomEnabled: flag,
    omronEnabled: flag,
    airQualityEnabled: flag,
    weatherEnabled: flag,
    queryableDeviceDataTypes: z.array(z.strictObject({ namespace, type: z.string() })),
    sensorDataCollectionEndDate: z.string(),
    appleHealthRecordsEnabled: flag,
    appleHealthEnabled: flag,
    googleFitEnabled: flag,
    healthConnectEnabled: flag,
    ouraEnabled: flag,
  }),
)
