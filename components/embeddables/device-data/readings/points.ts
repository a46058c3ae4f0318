import type { FigureKey } from '../figures'
import type { Part, Source } from '../measurement'
import { isCollectedV1 } from '../project-types'
import { observed, type Reading, type Sdk } from './reading'

type Namespace = Parameters<Sdk['queryDeviceData']>[0]['namespace']
export type PointType = {
  type: string
  figure: FigureKey
  /** Where one value has several numbers, as `120/80` has: which they are. */
  parts?: readonly Part[]
}
type Points = { namespace: Namespace & Source; types: PointType[] }

/** Figures of the first version of device data, one call for each namespace. */
const POINTS: Points[] = [
  {
    namespace: 'Fitbit',
    types: [
      { type: 'Hrv', figure: 'heartRateVariability' },
      { type: 'SpO2', figure: 'oxygen' },
      { type: 'BreathingRate', figure: 'breathing' },
    ],
  },
  {
    namespace: 'AppleHealth',
    types: [
      { type: 'RestingHeartRate', figure: 'restingHeartRate' },
      { type: 'WalkingHeartRateAverage', figure: 'walkingHeartRate' },
      { type: 'HeartRateVariability', figure: 'heartRateVariability' },
    ],
  },
  {
    namespace: 'Project',
    types: [
      { type: 'BodyWeight', figure: 'weight' },
      { type: 'BloodPressure', figure: 'bloodPressure', parts: ['systolic', 'diastolic'] },
      { type: 'StressLevel', figure: 'stress' },
    ],
  },
]

export const points: Reading[] = POINTS.map(({ namespace, types }) => ({
  key: `${namespace} points`,
  figures: types.map(({ figure }) => figure),
  isCollected: isCollectedV1(namespace, types),
  scopes: ['DeviceData:read'],
  ask: (sdk, span, page) =>
    sdk.queryDeviceData({ namespace, type: types.map(({ type }) => type), ...observed(span), ...page }),
  schema: async () => {
    const { pointsSchema } = await import('./schemas')
    return { schema: pointsSchema(namespace, types) }
  },
}))
