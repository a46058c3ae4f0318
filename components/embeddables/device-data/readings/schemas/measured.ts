import * as z from 'zod/mini'
import { word } from '../../../text-schemas'
import type { Day } from '../../days'
import type { Measured, Measurement } from '../../measurement'
import type { MeasuredSchema } from '../reading'

/** A schema for the pages of an answer, which gives what was measured. */
export function measured<Page extends z.ZodMiniType>(
  page: Page,
  measurementsOf: (page: z.infer<Page>) => Measurement[],
): MeasuredSchema {
  return z.pipe(
    z.object({ span: word, pages: z.array(page) }),
    z.transform(
      ({ span, pages }): Measured => ({
        span,
        // A figure that is no number, `NaN` from a broken value, would break every sum that it is in.
        measurements: pages.flatMap(measurementsOf).filter(({ value }) => Number.isFinite(value)),
      }),
    ),
  )
}

/** The day of a date, as it was where it was measured: MyDataHelps writes that, with its offset or without one. */
export function localDay(date: string): Day {
  return date.slice(0, 'yyyy-mm-dd'.length)
}
