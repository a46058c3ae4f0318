import * as z from 'zod/mini'
import { word } from '../../../text-schemas'
import type { Measurement, Part } from '../../measurement'
import { localDay, measured } from './measured'

const minutes = z.nullish(z.number())
const page = z.object({
  results: z.array(
    z.object({
      endTimestamp: word,
      minutesAsleep: minutes,
      minutesAwake: minutes,
      sleepLevelDeep: minutes,
      sleepLevelLight: minutes,
      sleepLevelRem: minutes,
      sleepLevelWake: minutes,
    }),
  ),
})

/** The nights as Fitbit logs them. Its older trackers know no stages: they tell who slept from who did not. */
export const fitbitNightsSchema = measured(page, ({ results }) =>
  results.flatMap((night): Measurement[] => {
    const of = (part: Part, value: number | null | undefined): Measurement[] =>
      value ? [{ figure: 'sleep', source: 'Fitbit', at: localDay(night.endTimestamp), value, part }] : []
    const stages = [
      ...of('deep', night.sleepLevelDeep),
      ...of('light', night.sleepLevelLight),
      ...of('rem', night.sleepLevelRem),
    ]
    return stages.length > 0
      ? [...stages, ...of('awake', night.sleepLevelWake)]
      : [...of('asleep', night.minutesAsleep), ...of('awake', night.minutesAwake)]
  }),
)
