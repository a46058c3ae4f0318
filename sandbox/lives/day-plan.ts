/** How a kind of day goes. */
export type DayPlan = {
  /** Fewest and most steps, a workout's not counted. */
  steps: readonly [number, number]
  /** How the steps fall on the hours of the clock, 0 to 23, in hundredths. Nobody walks in an hour of sleep. */
  shares: readonly number[]
  /** Going to bed, in minutes from the midnight before: -60 is eleven in the evening. */
  bedtime: number
  minutesInBed: number
  /** The hour of the clock for a workout, and on how many days of a hundred there is one. */
  workoutHour: number
  workoutsOfHundred: number
}

/** To work in the morning and home at night, with a desk in between. */
const weekday: DayPlan = {
  steps: [5200, 8600],
  shares: [0, 0, 0, 0, 0, 0, 2, 9, 13, 5, 4, 3, 10, 5, 3, 3, 4, 13, 10, 6, 5, 3, 2, 0],
  bedtime: -65,
  minutesInBed: 435,
  workoutHour: 18,
  workoutsOfHundred: 18,
}

/** Later up, and out for a long walk. */
const weekend: DayPlan = {
  steps: [9400, 14_200],
  shares: [0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 15, 13, 6, 9, 12, 9, 6, 4, 4, 3, 2, 1, 1],
  bedtime: 15,
  minutesInBed: 510,
  workoutHour: 10,
  workoutsOfHundred: 45,
}

/** The plan of a calendar day such as `2026-03-10`. */
export function planOf(date: string): DayPlan {
  return isWeekend(date) ? weekend : weekday
}

export function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay())
}
