export const KILOGRAMS_PER_POUND = 0.45359237
const KILOMETERS_PER_MILE = 1.609344

const POUNDS = ['US', 'LR', 'MM']
const MILES = [...POUNDS, 'GB']

/** What people of a region weigh and walk in. */
export type RegionalUnits = {
  weight: 'kilogram' | 'pound'
  distance: 'kilometer' | 'mile'
  /** Kilograms to the region's unit, and back. */
  weightOf: (kilograms: number) => number
  kilogramsOf: (weight: number) => number
  distanceOf: (kilometers: number) => number
}

/** The units of a region, such as `en-NZ`; of a language without one, those of where most people speak it. */
export function unitsOf(region: string): RegionalUnits {
  const country = new Intl.Locale(region).maximize().region ?? ''
  const pounds = POUNDS.includes(country)
  const miles = MILES.includes(country)
  return {
    weight: pounds ? 'pound' : 'kilogram',
    distance: miles ? 'mile' : 'kilometer',
    weightOf: (kilograms) => (pounds ? kilograms / KILOGRAMS_PER_POUND : kilograms),
    kilogramsOf: (weight) => (pounds ? weight * KILOGRAMS_PER_POUND : weight),
    distanceOf: (kilometers) => (miles ? kilometers / KILOMETERS_PER_MILE : kilometers),
  }
}
