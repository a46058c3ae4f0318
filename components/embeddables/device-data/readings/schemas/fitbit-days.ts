import * as z from 'zod/mini'
import { word } from '../../../text-schemas'
import type { Measurement } from '../../measurement'
import { localDay, measured } from './measured'

const number = z.nullish(z.number())
const page = z.object({
  results: z.array(
    z.object({
      date: word,
      steps: number,
      restingHeartRate: number,
      activityCalories: number,
      distance: number,
      floors: number,
      bodyWeight: number,
    }),
  ),
})

/** The days as Fitbit sums them up. It writes 0 for what it does not know. */
export const fitbitDaysSchema = measured(page, ({ results }) =>
  results.flatMap((day): Measurement[] => {
    const of = (figure: string, value: number | null | undefined): Measurement[] =>
      typeof value === 'number' ? [{ figure, source: 'Fitbit', at: localDay(day.date), value }] : []
    const unlessNone = (figure: string, value: number | null | undefined) => (value ? of(figure, value) : [])
    // A day without a single step is one on which it was not worn, and no floor of it is a figure either.
    const moved = day.steps
      ? [
          ...of('steps', day.steps),
          ...of('activeEnergy', day.activityCalories),
          ...of('distance', day.distance),
          ...of('floors', day.floors),
        ]
      : []
    return [
      ...moved,
      ...unlessNone('restingHeartRate', day.restingHeartRate),
      ...unlessNone('weight', day.bodyWeight),
    ]
  }),
)
