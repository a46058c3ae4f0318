import type { DayPlan } from './day-plan'
import type { Life } from './life'
import { pick, wholeNumber } from './seed'

/** Minutes past the full hour at which a workout begins. */
export const WORKOUT_FROM_MINUTE = 5

export type Workout = {
  /** As Apple Health calls it. */
  activityType: string
  minutes: number
  steps: number
  meters: number
  /** Kilocalories, over and above those of the steps. */
  energy: number
  /** How much faster the heart beats than at rest. */
  strain: number
}

type Sport = {
  activityType: string
  stepsPerMinute: number
  metersPerMinute: number
  energyPerMinute: number
  strain: number
}

const SPORTS: readonly [Sport, ...Sport[]] = [
  { activityType: 'Running', stepsPerMinute: 158, metersPerMinute: 165, energyPerMinute: 4, strain: 84 },
  { activityType: 'Walking', stepsPerMinute: 112, metersPerMinute: 92, energyPerMinute: 1, strain: 44 },
  { activityType: 'Cycling', stepsPerMinute: 0, metersPerMinute: 340, energyPerMinute: 8, strain: 72 },
]

/** The workout of a day, if there is one. It fits into the plan's hour for it. */
export function workoutOn(life: Life, date: string, plan: DayPlan): Workout | null {
  const key = `${life.key}/${date}/workout`
  if (wholeNumber(`${key}/mood`, 1, 100) > plan.workoutsOfHundred) return null
  const sport = pick(`${key}/sport`, SPORTS)
  const minutes = wholeNumber(`${key}/minutes`, 25, 50)
  return {
    activityType: sport.activityType,
    minutes,
    steps: minutes * sport.stepsPerMinute,
    meters: minutes * sport.metersPerMinute,
    energy: minutes * sport.energyPerMinute,
    strain: sport.strain,
  }
}
