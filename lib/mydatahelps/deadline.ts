import { MyDataHelpsError } from './errors'

/**
 * What one visitor waits for, all steps together: less than the fifteen seconds after which the browser gives up
 * on this server, and would tell somebody who is online that they are not.
 */
export const PATIENCE_MS = 12_000
/** Whoever has a token that still serves waits no longer than this for the next one. */
export const EARLY_PATIENCE_MS = 3_000

/**
 * Waits for work that others wait for too, and that goes on without this one. `milliseconds`: what is left.
 * Throws `MyDataHelpsError` `unavailable` when they are over.
 */
export async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new MyDataHelpsError('unavailable', 'not in time'))
    timer = setTimeout(giveUp, Math.max(0, milliseconds))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
