import type { Source } from '../measurement'
import { isCollectedV2 } from '../project-types'
import { observed, type Reading, type Sdk } from './reading'

type Namespace = Parameters<Sdk['queryDeviceDataV2']>[0]['namespace']

/** Where each single piece of a night stands: how somebody slept from hour to hour. */
const NIGHTS: { namespace: Namespace & Source; type: string }[] = [
  { namespace: 'Fitbit', type: 'sleep' },
  { namespace: 'AppleHealth', type: 'Sleep Analysis' },
  { namespace: 'Garmin', type: 'sleep-levels' },
  { namespace: 'HealthConnect', type: 'sleep' },
]

export const nights: Reading[] = NIGHTS.map(({ namespace, type }) => ({
  key: `${namespace} ${type} by the minute`,
  figures: ['sleep'],
  isCollected: isCollectedV2({ namespace, type }),
  scopes: ['DeviceData:read'],
  ask: (sdk, span, page) => sdk.queryDeviceDataV2({ namespace, type, ...observed(span), ...page }),
  schema: async () => {
    const { nightSchema } = await import('./schemas')
    return { schema: nightSchema(namespace) }
  },
}))
