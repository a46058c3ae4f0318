export type Field = {
  /** Its label is the text `<key>Label` of the catalogue, under `manualEntry`. */
  key: string
  /** The smallest and the largest number that a living person can have, in `units`. */
  least: number
  most: number
  /** Digits after the point. */
  decimals: number
}

export type ManualReading = {
  /** Its title is the text `<key>Title`, its button `<key>Add`. */
  key: string
  /** Under which MyDataHelps keeps it, in the namespace `Project`. The study team finds it there. */
  type: string
  units: string
  /** It is asked for and shown in the unit of the participant's region, and kept in kilograms. */
  isWeight?: true
  /** Several numbers are kept as one value, with a slash between: `120/80`. */
  fields: readonly Field[]
}

/** What participants can write down themselves. To add a reading, add it here and its words to the catalogues. */
export const MANUAL_READINGS = [
  {
    key: 'weight',
    type: 'BodyWeight',
    units: 'kg',
    isWeight: true,
    fields: [{ key: 'weight', least: 20, most: 350, decimals: 1 }],
  },
  {
    key: 'bloodPressure',
    type: 'BloodPressure',
    units: 'mmHg',
    fields: [
      { key: 'systolic', least: 60, most: 260, decimals: 0 },
      { key: 'diastolic', least: 30, most: 160, decimals: 0 },
    ],
  },
] as const satisfies ManualReading[]

export type Reading = (typeof MANUAL_READINGS)[number]
