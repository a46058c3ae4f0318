import type { DeviceDataVersion } from './point'

export const NAMESPACES_V1 = [
  'Project',
  'Fitbit',
  'AppleHealth',
  'GoogleFit',
  'AirNowApi',
  'WeatherBit',
  'Garmin',
  'Omron',
] as const

export const NAMESPACES_V2 = [
  'Fitbit',
  'AppleHealth',
  'Garmin',
  'Dexcom',
  'HealthConnect',
  'Oura',
  'GoogleHealth',
] as const

export type DataType = {
  namespace: string
  type: string
  /** Whether the project collects it; what it does not collect has no points. */
  enabled: boolean
}

/** The types of device data that the project knows (protocol: device data, types). */
export function dataTypes(version: DeviceDataVersion): DataType[] {
  return version === 1 ? V1 : V2
}

const collected = (namespace: string, types: string[]) =>
  types.map((type) => ({ namespace, type, enabled: true }))
const notCollected = (namespace: string, types: string[]) =>
  types.map((type) => ({ namespace, type, enabled: false }))

const V1: DataType[] = [
  ...collected('Project', ['StressLevel']),
  ...collected('Fitbit', [
    'Steps',
    'RestingHeartRate',
    'Calories',
    'CaloriesBMR',
    'Floors',
    'SleepLevelDeep',
    'SleepLevelLight',
    'SleepLevelRem',
    'SleepLevelWake',
    'MinutesSedentary',
    'MinutesLightlyActive',
    'MinutesFairlyActive',
    'MinutesVeryActive',
    'HeartRateZone',
    'HeartRateIntradayCount',
    'Hrv',
    'SpO2',
    'BreathingRate',
    'Device',
  ]),
  ...collected('AppleHealth', [
    'HourlySteps',
    'HalfHourSteps',
    'HourlyDistanceWalkingRunning',
    'FlightsClimbed',
    'ActiveEnergyBurned',
    'AppleStandTime',
    'AppleExerciseTime',
    'HeartRate',
    'HourlyMaximumHeartRate',
    'HourlyMinimumHeartRate',
    'RestingHeartRate',
    'WalkingHeartRateAverage',
    'HeartRateVariability',
    'SleepAnalysisInterval',
  ]),
  ...notCollected('Garmin', ['Daily', 'Sleep']),
  ...notCollected('AirNowApi', ['AirQuality']),
]

const V2: DataType[] = [
  ...collected('Fitbit', ['activities-steps-intraday', 'activities-heart-intraday', 'sleep']),
  ...collected('AppleHealth', [
    'Hourly Steps',
    'Steps',
    'Active Energy Burned',
    'Heart Rate',
    'Hourly Maximum Heart Rate',
    'Hourly Minimum Heart Rate',
    'Resting Heart Rate',
    'Sleep Analysis',
  ]),
  ...notCollected('Garmin', ['epoch-steps', 'sleep-levels']),
  ...notCollected('HealthConnect', ['steps-daily', 'sleep']),
]
