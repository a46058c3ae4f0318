/** The sandbox's own idea of now: real time plus an offset that tests move to make tokens expire at once. */
export class Clock {
  offsetSeconds = 0
  /** What a simulated fault adds; apart from the offset, so that the end of the fault leaves that as it was. */
  faultSeconds = 0

  now(): Date {
    return new Date(Date.now() + (this.offsetSeconds + this.faultSeconds) * 1000)
  }
}
