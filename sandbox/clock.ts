/** The sandbox's own idea of now: real time plus an offset that tests move to make tokens expire at once. */
export class Clock {
  offsetSeconds = 0

  now(): Date {
    return new Date(Date.now() + this.offsetSeconds * 1000)
  }
}
