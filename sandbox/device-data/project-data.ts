import type { Day } from '../people/days'
import type { Life } from '../people/life'
import { wholeNumber } from '../people/seed'
import type { Measurement } from './measurement'

/** How somebody rated the stress of their days, from 1 to 7: data that the project itself wrote. */
export function projectData(days: readonly Day[], { key }: Life): Measurement[] {
  return days
    .filter(({ date }) => wholeNumber(`${key}/${date}/rated`, 1, 3) === 1)
    .map(({ date, start }) => ({
      type: 'StressLevel',
      value: wholeNumber(`${key}/${date}/stress`, 1, 7),
      start: null,
      end: start,
    }))
}
