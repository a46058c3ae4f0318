import type { AccountSettings } from '../context'

/** A fetch of an account's data that begins now, and is over after the seconds that the settings give it. */
export function fetchFrom(now: Date, { fetchSeconds }: AccountSettings) {
  return { fetchStarted: now, fetchEnds: new Date(now.getTime() + fetchSeconds * 1000) }
}
