import type { Day } from './days'

/** Whose figure it is: a namespace of MyDataHelps. `Project` holds what participants write by hand. */
export type Source =
  | 'Fitbit'
  | 'AppleHealth'
  | 'Garmin'
  | 'HealthConnect'
  | 'Oura'
  | 'GoogleHealth'
  | 'Project'

export const PARTS = ['deep', 'rem', 'light', 'asleep', 'awake', 'systolic', 'diastolic'] as const
/** What a figure is made of: the stages of a night, the two numbers of a blood pressure. */
export type Part = (typeof PARTS)[number]

/** One number that a device or a person has told, whichever call of MyDataHelps it came with. */
export type Measurement = {
  /** One of the figures' keys. */
  figure: string
  source: Source
  /** The day where it was measured; or the moment, with its offset, where it is the participant's own entry. */
  at: Day | string
  /** In the unit of the figure. */
  value: number
  part?: Part
}

/** What a question brings: the days that were asked for, and what was measured in them. */
export type Measured = { span: string; measurements: Measurement[] }
