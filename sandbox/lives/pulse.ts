import { wholeNumber } from './seed'
import { WORKOUT_FROM_MINUTE, type Workout } from './workout'

const MINUTES = 60
/** How far the pulse goes in a minute towards what the moment asks of it. */
const PACE = 0.35

/** What an hour asks of a heart: its pulse follows from this, minute by minute. */
export type Effort = {
  /** Decides about what chance does in each minute. */
  seed: number
  /** Beats a minute outside of a workout, more or less. */
  calm: number
  /** How far the pulse wanders by itself. */
  unrest: number
  /** The minutes of a workout, from the first to the one after the last. */
  workout: { from: number; to: number; beats: number } | null
}

type Strain = {
  isAsleep: boolean
  /** Steps outside of a workout. */
  walked: number
  sport: Workout | null
  restingHeartRate: number
}

/** What an hour asks of somebody whose heart rests at so many beats. `key` decides where chance does. */
export function effortOf(key: string, { isAsleep, walked, sport, restingHeartRate }: Strain): Effort {
  return {
    seed: wholeNumber(`${key}/pulse`, 0, 0xffff_ffff),
    // Asleep the heart comes down to its rest, and below it now and then.
    calm: restingHeartRate + (isAsleep ? wholeNumber(`${key}/asleep`, 1, 3) : 10 + Math.round(walked / 90)),
    unrest: isAsleep ? 4 : 6,
    workout: sport && {
      from: WORKOUT_FROM_MINUTE,
      to: WORKOUT_FROM_MINUTE + sport.minutes,
      beats: restingHeartRate + sport.strain,
    },
  }
}

/** Beats a minute in each minute of an hour: the same for the same effort, so that nothing needs to keep them. */
export function pulseByMinute({ seed, calm, unrest, workout }: Effort): number[] {
  const chance = randomNumbers(seed)
  let [pulse, drift] = [calm, 0]
  return Array.from({ length: MINUTES }, (_, minute) => {
    const asked = workout && minute >= workout.from && minute < workout.to ? workout.beats : calm
    pulse += (asked - pulse) * PACE
    drift = drift * 0.8 + (chance() - 0.5) * unrest
    return Math.round(pulse + drift)
  })
}

/** Numbers from 0 to 1 (mulberry32). A digest for each minute of half a year would take seconds. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
