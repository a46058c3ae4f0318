/** The sandbox's own idea of now: real time plus an offset that tests move to make tokens expire at once. */
export type Clock = {
  offsetSeconds: number
  /** What a simulated fault adds; apart from the offset, so that the end of the fault leaves that as it was. */
  faultSeconds: number
  now: () => Date
}

export function createClock(): Clock {
  const clock = {
    offsetSeconds: 0,
    faultSeconds: 0,
    now: () => new Date(Date.now() + (clock.offsetSeconds + clock.faultSeconds) * 1000),
  }
  return clock
}
