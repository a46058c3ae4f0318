import { boundedMap } from '../store/bounded-map'

/** So many are kept; the oldest goes first. The points of three months take some megabytes. */
const KEPT = 8

/**
 * What follows from something is made once, and given to all who ask again: nobody may change it. Whoever tests puts the
 * study back to its start before each test, and would wait each time for the same months of somebody's life.
 */
export function madeOnce<Value extends object>(): (from: object, make: () => Value) => Value {
  const made = boundedMap<Value>(KEPT)
  return (from, make) => {
    const key = JSON.stringify(from)
    const known = made.get(key)
    if (known) return known
    const value = make()
    made.set(key, value)
    return value
  }
}
