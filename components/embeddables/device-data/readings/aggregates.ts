import type { FigureKey } from '../figures'
import type { Source } from '../measurement'
import { hasV1, isCollectedV2 } from '../project-types'
import { observed, type Reading, type Sdk } from './reading'

type Namespace = Parameters<Sdk['queryDeviceDataV2Aggregate']>[0]['namespace']
export type AggregateFunction = 'sum' | 'avg'
type Aggregate = {
  namespace: Namespace & Source
  type: string
  figure: FigureKey
  function: AggregateFunction
  /** The same in the first version, where one call brings it with others: then it is not asked for here. */
  elsewhere?: string
}

/** Figures that MyDataHelps adds up by the day itself, of the second version of device data. */
const AGGREGATES: Aggregate[] = [
  // Not "Steps": a phone and a watch in one pocket count the same ones, and Apple takes out only in hours what is double.
  { namespace: 'AppleHealth', type: 'Hourly Steps', figure: 'steps', function: 'sum' },
  {
    namespace: 'AppleHealth',
    type: 'Resting Heart Rate',
    figure: 'restingHeartRate',
    function: 'avg',
    elsewhere: 'RestingHeartRate',
  },
  { namespace: 'Garmin', type: 'epoch-steps', figure: 'steps', function: 'sum' },
  { namespace: 'HealthConnect', type: 'steps-daily', figure: 'steps', function: 'sum' },
  { namespace: 'HealthConnect', type: 'resting-heart-rate', figure: 'restingHeartRate', function: 'avg' },
  { namespace: 'GoogleHealth', type: 'steps-daily', figure: 'steps', function: 'sum' },
]

export const aggregates: Reading[] = AGGREGATES.map((aggregate) => ({
  key: `${aggregate.namespace} ${aggregate.type}`,
  figures: [aggregate.figure],
  isCollected: (project) =>
    isCollectedV2(aggregate)(project) && !hasV1(project, aggregate.namespace, aggregate.elsewhere),
  scopes: ['DeviceData:read'],
  ask: (sdk, span, page) =>
    sdk.queryDeviceDataV2Aggregate({
      namespace: aggregate.namespace,
      type: aggregate.type,
      intervalAmount: 1,
      intervalType: 'Days',
      aggregateFunctions: aggregate.function,
      ...observed(span),
      ...page,
    }),
  schema: async () => {
    const { aggregateSchema } = await import('./schemas')
    return { schema: aggregateSchema(aggregate) }
  },
}))
