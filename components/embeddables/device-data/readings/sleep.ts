import type { Source } from '../measurement'
import { isCollectedV2 } from '../project-types'
import { observed, type Reading, type Sdk } from './reading'

type Query = Parameters<Sdk['queryDeviceDataV2DailySleep']>[0]
type SleepType = { namespace: Query['namespace'] & Source; type: string }

/** Where the stages of a night stand. Fitbit's have a call of their own. */
const SLEEP: SleepType[] = [
  { namespace: 'AppleHealth', type: 'Sleep Analysis' },
  { namespace: 'Garmin', type: 'sleep-levels' },
  { namespace: 'HealthConnect', type: 'sleep' },
]

export const sleep: Reading[] = SLEEP.map(({ namespace, type }) => ({
  key: `${namespace} ${type}`,
  figures: ['sleep'],
  isCollected: isCollectedV2({ namespace, type }),
  scopes: ['DeviceData:read'],
  ask: (sdk, span, page) =>
    // The SDK's type asks for what only sums over intervals need; MyDataHelps takes none of it here.
    sdk.queryDeviceDataV2DailySleep(Object.assign({ namespace, type, ...observed(span) }, page) as Query),
  schema: async () => {
    const { sleepSchema } = await import('./schemas')
    return { schema: sleepSchema(namespace) }
  },
}))
