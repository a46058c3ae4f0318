import type { FigureKey } from '../figures'
import type { Source } from '../measurement'
import { isCollectedV2 } from '../project-types'
import type { AggregateFunction } from './aggregates'
import { nights } from './nights'
import { observed, type Reading, type Sdk } from './reading'

type Namespace = Parameters<Sdk['queryDeviceDataV2Aggregate']>[0]['namespace']
type Hourly = {
  namespace: Namespace & Source
  type: string
  figure: FigureKey
  function: AggregateFunction
}

/** Figures that a day is shown of by the hour. They are asked for when somebody looks at a day. */
const HOURLY: Hourly[] = [
  { namespace: 'Fitbit', type: 'activities-steps-intraday', figure: 'steps', function: 'sum' },
  { namespace: 'Fitbit', type: 'activities-heart-intraday', figure: 'heartRate', function: 'avg' },
  { namespace: 'AppleHealth', type: 'Hourly Steps', figure: 'steps', function: 'sum' },
  { namespace: 'AppleHealth', type: 'Heart Rate', figure: 'heartRate', function: 'avg' },
  { namespace: 'AppleHealth', type: 'Active Energy Burned', figure: 'activeEnergy', function: 'sum' },
]

const hours: Reading[] = HOURLY.map((hourly) => ({
  key: `${hourly.namespace} ${hourly.type} by the hour`,
  figures: [hourly.figure],
  isCollected: isCollectedV2(hourly),
  scopes: ['DeviceData:read'],
  ask: (sdk, span, page) =>
    sdk.queryDeviceDataV2Aggregate({
      namespace: hourly.namespace,
      type: hourly.type,
      intervalAmount: 1,
      intervalType: 'Hours',
      aggregateFunctions: hourly.function,
      ...observed(span),
      ...page,
    }),
  schema: async () => {
    const { hoursSchema } = await import('./schemas')
    return { schema: hoursSchema(hourly) }
  },
}))

/** What a day is shown of from hour to hour, its night included. */
export const HOURS: readonly Reading[] = [...hours, ...nights]
