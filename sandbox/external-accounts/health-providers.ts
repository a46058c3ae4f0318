import type { Provider } from './provider'

const FIRST_ID = 71_001

const NAMES = [
  'Alder Creek',
  'Amber Hill',
  'Birchwood',
  'Blue Harbor',
  'Cedar Point',
  'Clearwater Bend',
  'Copper Ridge',
  'Eastlake',
  'Elm Hollow',
  'Fairmeadow',
  'Granite Falls',
  'Harvest Moon',
  'Juniper Flats',
  'Lantern Bay',
  'Maple Grove',
  'North Pier',
  'Orchard Park',
  'Pine Hollow',
  'Quiet Water',
  'River Bend',
  'Silver Birch',
  'Stonebridge',
  'Willow Springs',
  'Windmill Hill',
]

const KINDS = [
  'Family Clinic',
  'Regional Hospital',
  'Medical Group',
  'Eye and Hearing Center',
  'Health Plan',
] as const

const PLACES = [
  { city: 'Ann Arbor', state: 'Michigan', stateCode: 'MI', postalCode: '48104' },
  { city: 'Duluth', state: 'Minnesota', stateCode: 'MN', postalCode: '55802' },
  { city: 'New Haven', state: 'Connecticut', stateCode: 'CT', postalCode: '06510' },
  { city: 'San Antonio', state: 'Texas', stateCode: 'TX', postalCode: '78205' },
  { city: 'Boise', state: 'Idaho', stateCode: 'ID', postalCode: '83702' },
  { city: 'New York', state: 'New York', stateCode: 'NY', postalCode: '10011' },
  { city: 'Tucson', state: 'Arizona', stateCode: 'AZ', postalCode: '85701' },
]

/** What sets a few of them apart, by name: an app must show each of these in its own way. */
const PECULIARITIES: Record<string, Partial<Provider>> = {
  'Amber Hill Health Plan': { enabled: false, message: 'Unavailable' },
  'Cedar Point Medical Group': {
    enabled: false,
    message: 'Cedar Point shares its records through Cedar Point Regional Hospital.',
    relatedProvider: 'Cedar Point Regional Hospital',
  },
  'Elm Hollow Family Clinic': {
    enabled: false,
    message: 'Elm Hollow has not yet agreed to share records.',
    managingOrganization: 'Elm Hollow Health Partners',
  },
  // Taken over by River Bend Regional Hospital.
  'Granite Falls Regional Hospital': { successorID: FIRST_ID + 19 * KINDS.length + 1 },
  'Quiet Water Family Clinic': { hasLogo: false },
}

/** Some hundred health providers and plans, all made up. Their order, and so their IDs, must not change. */
export const healthProviders: readonly Provider[] = NAMES.flatMap((name, row) =>
  KINDS.map((kind, column) => provider(`${name} ${kind}`, kind, row * KINDS.length + column)),
)

function provider(name: string, kind: (typeof KINDS)[number], index: number): Provider {
  const place = PLACES[index % PLACES.length]
  return {
    id: FIRST_ID + index,
    name,
    category: kind === 'Health Plan' ? 'Health Plan' : 'Provider',
    enabled: true,
    hasLogo: true,
    ...(place && { place }),
    ...PECULIARITIES[name],
  }
}
