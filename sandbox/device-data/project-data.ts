import type { Day } from '../lives/days'
import type { Life } from '../lives/life'
import { wholeNumber } from '../lives/seed'
import type { Measurement } from './measurement'

/**
 * CareEvolution's component library writes the rating of a day at noon in this offset, whatever the time zone. Were it
 * seeded at another time, a day that is rated again would have two.
 */
const OFFSET = '-06:00'
const NOON = `T12:00:00${OFFSET}`

/** How somebody rated the stress of their days, from 1 to 7: data that the project itself wrote. */
export function projectData(days: readonly Day[], { key, until }: Life): Measurement[] {
  return days
    .filter(({ date }) => wholeNumber(`${key}/${date}/rated`, 1, 3) === 1)
    .map(({ date }) => ({ date, noon: new Date(`${date}${NOON}`) }))
    .filter(({ noon }) => noon <= until)
    .map(({ date, noon }) => ({
      type: 'StressLevel',
      value: wholeNumber(`${key}/${date}/stress`, 1, 7),
      start: null,
      end: noon,
      offset: OFFSET,
    }))
}
