import { z } from 'zod'
import { dateTime, isBetween, isOneOf, list, oneOf } from '../requests/query-values'
import { NAMESPACES_V1, NAMESPACES_V2 } from './data-types'
import type { DeviceDataPoint } from './point'

const dates = {
  observedBefore: dateTime.optional(),
  observedAfter: dateTime.optional(),
  modifiedBefore: dateTime.optional(),
  modifiedAfter: dateTime.optional(),
  insertedBefore: dateTime.optional(),
  insertedAfter: dateTime.optional(),
}

/** What version 1 can be asked for: several types at once, or all of a namespace. */
export const deviceDataV1Filters = {
  namespace: oneOf(NAMESPACES_V1),
  type: list.optional(),
  ...dates,
}

/** What version 2 can be asked for: one type. */
export const deviceDataV2Filters = {
  namespace: oneOf(NAMESPACES_V2),
  type: z.string(),
  ...dates,
}

export type DateFilters = { [Name in keyof typeof dates]?: Date | undefined }

/** Whether a point lies between the dates; those themselves are outside, and so is a point that was not observed. */
export function matchesDates(point: DeviceDataPoint, filters: DateFilters): boolean {
  const { observedAfter, observedBefore } = filters
  const observed = point.observationDate ?? point.startDate
  return (
    (observed ? isBetween(observed, observedAfter, observedBefore) : !observedAfter && !observedBefore) &&
    isBetween(point.modifiedDate, filters.modifiedAfter, filters.modifiedBefore) &&
    isBetween(point.insertedDate, filters.insertedAfter, filters.insertedBefore)
  )
}

/** Whether a point of version 1 is of one of the types, and lies between the dates. */
export function matchesV1(
  point: DeviceDataPoint,
  filters: DateFilters & { type?: string[] | undefined },
): boolean {
  return isOneOf(filters.type, point.type) && matchesDates(point, filters)
}

/** What a list of points is sorted by. */
export function dateOfPoint({ observationDate, startDate, insertedDate }: DeviceDataPoint): Date {
  return observationDate ?? startDate ?? insertedDate
}
