import type { Hour } from '../lives/days'

const STEPS_PER_FLOOR = 850
const HALF_HOUR = 30 * 60_000

/** The length of a stride. */
export const METERS_PER_STEP = 0.74

/** The floors that so many steps of one day led up. */
export function floorsOf(stepsOfDay: number): number {
  return Math.round(stepsOfDay / STEPS_PER_FLOOR)
}

/** The floors of each hour of a day: together as many as the steps of the whole day led up. */
export function floorsByHour(hours: readonly Hour[]) {
  let walked = 0
  return hours.map(({ start, end, steps }) => {
    const before = floorsOf(walked)
    walked += steps
    return { start, end, floors: floorsOf(walked) - before }
  })
}

/** The same steps by the half hour. */
export function halfHours(hours: readonly Hour[]) {
  return hours.flatMap(({ start, end, steps }) => {
    const middle = new Date(start.getTime() + HALF_HOUR)
    const first = Math.round(steps / 2)
    return [
      { start, end: middle, steps: first },
      { start: middle, end, steps: steps - first },
    ]
  })
}

/** Minutes on one's feet in an hour; 0 when there were too few of them for Apple's ring. */
export function standMinutes({ steps }: Hour): number {
  return steps > 60 ? Math.min(45, 2 + Math.round(steps / 20)) : 0
}
