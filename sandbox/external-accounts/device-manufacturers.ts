import type { Provider } from './provider'

function manufacturer(id: number, name: string, namespace: string): Provider {
  return { id, name, category: 'Device Manufacturer', enabled: true, hasLogo: true, namespace }
}

/**
 * The makers of devices, under the IDs that they have at MyDataHelps: CareEvolution's own components look for these
 * numbers, and would offer no device at all under others.
 */
export const deviceManufacturers: readonly Provider[] = [
  manufacturer(564, 'Fitbit', 'Fitbit'),
  manufacturer(1466, 'Omron', 'Omron'),
  manufacturer(5691, 'Dexcom', 'Dexcom'),
  manufacturer(6327, 'Garmin', 'Garmin'),
  manufacturer(45417, 'Oura', 'Oura'),
  manufacturer(49369, 'Google Health', 'GoogleHealth'),
]
