import { wholeNumber } from './seed'

/** The namespaces of device data that the sandbox has something to say in. */
export type CollectedNamespace = 'Fitbit' | 'AppleHealth' | 'Project'

/** Who somebody is to their devices: everything that these tell follows from it, day by day. */
export type Life = {
  participantID: string
  /** Tells one life from another where chance decides. */
  key: string
  timeZone: string
  /** Beats a minute. */
  restingHeartRate: number
  /** Kilocalories a day. */
  caloriesAtRest: number
  from: Date
  /** The last time that the devices were read: nothing is known of what came after. */
  until: Date
  /** What `until` was before each further reading, oldest first. */
  earlierReadings: readonly Date[]
  /** Whether a phone hands over by itself, an hour at a time, soon after it. It is never left off. */
  isLive: boolean
  /** What is collected from the start; connecting an account adds to it, disconnecting takes away. */
  namespaces: readonly CollectedNamespace[]
}

/** What a life takes from whose it is. */
type Person = {
  id: string
  participantIdentifier: string
  demographics: Readonly<Record<string, string>>
}

/** The life of a participant between two moments, with a heart and a hunger of their own. */
export function lifeOf(
  { id, participantIdentifier, demographics }: Person,
  from: Date,
  until: Date,
  namespaces: readonly CollectedNamespace[],
): Life {
  const key = participantIdentifier
  return {
    participantID: id,
    key,
    timeZone: demographics.timeZone ?? 'UTC',
    restingHeartRate: wholeNumber(`${key}/heart`, 56, 66),
    caloriesAtRest: wholeNumber(`${key}/at-rest`, 1450, 1850),
    from,
    until,
    earlierReadings: [],
    isLive: false,
    namespaces,
  }
}
