/** Someone whose data a participant can connect: a maker of devices, a health provider, a health plan. */
export type Provider = {
  id: number
  name: string
  category: 'Provider' | 'Health Plan' | 'Device Manufacturer'
  /** Whether it can be connected today. */
  enabled: boolean
  /** Some providers have none, and the app shows their name alone. */
  hasLogo: boolean
  /** Why it cannot be connected; an app hides those that say `Unavailable`. */
  message?: string
  /** What to connect in its place. */
  relatedProvider?: string
  managingOrganization?: string
  /** The provider that took this one over: reconnecting goes there. */
  successorID?: number
  /** Where a search finds it; makers of devices are everywhere. */
  place?: { city: string; state: string; stateCode: string; postalCode: string }
  /** The namespace of the device data that it sends. */
  namespace?: string
}
