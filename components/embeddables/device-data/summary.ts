import type { Figure } from './figures'

export type Summary = {
  /** For a day, over the days that are known. */
  average: number
  /** Over what it was before; nothing where nothing is known of before. */
  difference?: number
  /** How many days there is a number for. */
  days: number
}

/**
 * The figure of some days in one number, and how it compares with those before. A total of today is left out,
 * as long as there is another day: it is not over, and would make every morning look lazy.
 */
export function summaryOf(
  { sums }: Pick<Figure, 'sums'>,
  values: readonly (number | undefined)[],
  before: readonly (number | undefined)[],
  endsToday: boolean,
): Summary | undefined {
  const over = sums === 'day' && endsToday && values.length > 1 ? values.slice(0, -1) : values
  const known = over.some((value) => value !== undefined) ? over : values
  const average = averageOf(known)
  if (average === undefined) return undefined
  const averageBefore = averageOf(before)
  return {
    average,
    days: known.filter((value) => value !== undefined).length,
    ...(averageBefore === undefined ? {} : { difference: average - averageBefore }),
  }
}

function averageOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length
}
