import type { Provider, Settings } from './connections-schemas'

export const DEVICE_MAKER = 'Device Manufacturer'

/** By name, because the numbers of providers differ between the hosts of MyDataHelps. */
const DEVICES = [
  { name: /^fitbit\b/i, flag: 'fitbitEnabled', kinds: ['activity', 'heart', 'sleep', 'weight'] },
  { name: /^garmin\b/i, flag: 'garminEnabled', kinds: ['activity', 'heart', 'sleep', 'weight'] },
  { name: /^google health\b/i, flag: 'googleHealthEnabled', kinds: ['activity', 'heart', 'sleep', 'weight'] },
  { name: /^oura\b/i, flag: 'ouraEnabled', kinds: ['activity', 'heart', 'sleep'] },
  { name: /^dexcom\b/i, flag: 'dexcomEnabled', kinds: ['glucose'] },
  { name: /^omron\b/i, flag: 'omronEnabled', kinds: ['bloodPressure', 'heart', 'weight', 'activity'] },
] as const

/** A kind of data that a provider hands over; each has words in the catalogue. */
export type Kind =
  | (typeof DEVICES)[number]['kinds'][number]
  | 'measurements'
  | 'conditions'
  | 'medicines'
  | 'labs'
  | 'visits'
  | 'coverage'
  | 'claims'

export function isDevice({ category }: Provider): boolean {
  return category.toLowerCase() === DEVICE_MAKER.toLowerCase()
}

/** What a provider of this sort hands over. Which of it exactly, the provider itself says and asks. */
export function kindsOf(provider: Provider): readonly Kind[] {
  if (isDevice(provider)) return deviceOf(provider)?.kinds ?? ['measurements']
  if (provider.category.toLowerCase() === 'health plan') return ['coverage', 'claims', 'visits']
  return ['conditions', 'medicines', 'labs', 'visits']
}

/** Those that the study collects from and that can be shown, each once: pages may overlap while a list changes. */
export function offered(providers: readonly Provider[], settings: Settings): Provider[] {
  const byID = new Map(providers.map((provider) => [provider.id, provider]))
  return [...byID.values()].filter(
    (provider) => isSwitchedOn(provider, settings) && !(isClosed(provider) && isUnavailable(provider)),
  )
}

/** Whether the study collects from any device that connects on the web. */
export function collectsFromDevices(settings: Settings): boolean {
  return DEVICES.some(({ flag }) => settings[flag])
}

/** Whether the study collects what only the MyDataHelps app on a phone can read. */
export function phoneSources(settings: Settings): { apple: boolean; android: boolean } {
  return {
    apple: Boolean(settings.appleHealthEnabled || settings.appleHealthRecordsEnabled),
    android: Boolean(settings.healthConnectEnabled || settings.googleFitEnabled),
  }
}

/** Why a provider cannot be connected, as far as MyDataHelps says; nothing if it can. */
export type Obstacle =
  | { kind: 'related' | 'managed'; name: string }
  | { kind: 'said'; text: string }
  | { kind: 'unknown' }

export function obstacleOf(provider: Provider): Obstacle | undefined {
  if (!isClosed(provider)) return undefined
  // Our own words first: the message comes in one language.
  if (provider.relatedProvider) return { kind: 'related', name: provider.relatedProvider }
  if (provider.managingOrganization) return { kind: 'managed', name: provider.managingOrganization }
  return provider.message ? { kind: 'said', text: provider.message } : { kind: 'unknown' }
}

function deviceOf({ name }: Provider) {
  return DEVICES.find((device) => device.name.test(name))
}

function isSwitchedOn(provider: Provider, settings: Settings): boolean {
  if (!isDevice(provider)) return Boolean(settings.ehrEnabled)
  const device = deviceOf(provider)
  // There is no flag for a maker that is not known here; that MyDataHelps offers it has to do.
  return device ? Boolean(settings[device.flag]) : true
}

function isClosed({ enabled }: Provider): boolean {
  return enabled === false
}

function isUnavailable({ message }: Provider): boolean {
  return message?.trim().toLowerCase() === 'unavailable'
}
