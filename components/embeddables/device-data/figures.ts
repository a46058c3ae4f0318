import type { Part } from './measurement'

export const UNITS = [
  'steps',
  'minutes',
  'duration',
  'beats',
  'kilocalories',
  'hours',
  'floors',
  'kilometers',
  'kilograms',
  'milliseconds',
  'percent',
  'breaths',
  'pressure',
  'rating',
] as const
export type Unit = (typeof UNITS)[number]

export type Figure = {
  /** Its title is the text `<key>Title` of the catalogue, under `deviceData`. */
  key: string
  /** A total of a day is a bar that begins at nothing; a level goes up and down, a line. */
  chart: 'bar' | 'line'
  /** How days become one number, and how it is said: so much a day, a night, or on average. */
  sums: 'day' | 'night' | 'level'
  unit: Unit
  /** What it is made of, from the bottom of its bar; as lines they stand beside each other. */
  parts?: readonly Part[]
  /** Parts that do not count for its number: who lies awake does not sleep. */
  notCounted?: readonly Part[]
}

/**
 * What a participant can see of their data, in this order. To add a figure, add a line here, its title to the
 * catalogues, and to `readings/` where it comes from. One that nothing was measured for is not shown.
 */
export const FIGURES = [
  { key: 'steps', chart: 'bar', sums: 'day', unit: 'steps' },
  {
    key: 'sleep',
    chart: 'bar',
    sums: 'night',
    unit: 'duration',
    parts: ['deep', 'rem', 'light', 'asleep', 'awake'],
    notCounted: ['awake'],
  },
  { key: 'restingHeartRate', chart: 'line', sums: 'level', unit: 'beats' },
  { key: 'walkingHeartRate', chart: 'line', sums: 'level', unit: 'beats' },
  // Known by the hour only: it is shown with a day.
  { key: 'heartRate', chart: 'line', sums: 'level', unit: 'beats' },
  { key: 'activeEnergy', chart: 'bar', sums: 'day', unit: 'kilocalories' },
  { key: 'exercise', chart: 'bar', sums: 'day', unit: 'minutes' },
  { key: 'weight', chart: 'line', sums: 'level', unit: 'kilograms' },
  {
    key: 'bloodPressure',
    chart: 'line',
    sums: 'level',
    unit: 'pressure',
    parts: ['systolic', 'diastolic'],
  },
  { key: 'distance', chart: 'bar', sums: 'day', unit: 'kilometers' },
  { key: 'floors', chart: 'bar', sums: 'day', unit: 'floors' },
  { key: 'standHours', chart: 'bar', sums: 'day', unit: 'hours' },
  { key: 'heartRateVariability', chart: 'line', sums: 'level', unit: 'milliseconds' },
  { key: 'oxygen', chart: 'line', sums: 'level', unit: 'percent' },
  { key: 'breathing', chart: 'line', sums: 'level', unit: 'breaths' },
  { key: 'stress', chart: 'line', sums: 'level', unit: 'rating' },
] as const satisfies Figure[]

export type FigureKey = (typeof FIGURES)[number]['key']
