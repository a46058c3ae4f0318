import { expect } from '@playwright/test'
import { needs } from '../certainty'
import { expectShape } from '../expect-shape'
import {
  deviceDataV2AggregatePage,
  deviceDataV2DailySleepPage,
  deviceDataV2Page,
  deviceDataV2Types,
} from '../sdk-schemas/device-data-v2'
import type { SdkCalls } from './call'

const EVER = {
  observedAfter: '2015-01-01',
  observedBefore: '2100-01-01',
  insertedAfter: '2015-01-01',
  insertedBefore: '2100-01-01',
  modifiedAfter: '2015-01-01',
  modifiedBefore: '2100-01-01',
}
const STEPS = { namespace: 'Fitbit' as const, type: 'activities-steps-intraday' }

export const deviceDataV2Calls: SdkCalls<
  | 'queryDeviceDataV2'
  | 'queryDeviceDataV2Aggregate'
  | 'queryDeviceDataV2DailySleep'
  | 'getDeviceDataV2AllDataTypes'
> = {
  queryDeviceDataV2: {
    does: 'lists points with their local time and its offset, also by property and source',
    run: async (sdk) => {
      const query = { ...STEPS, ...EVER, limit: 10 }
      const page = expectShape(deviceDataV2Page, await sdk.call('queryDeviceDataV2', query))
      needs(page.deviceDataPoints[0], 'steps of the newer kind')
      expect(new Set(page.deviceDataPoints.map(({ type }) => type))).toEqual(new Set([STEPS.type]))
      const none = { properties: { Never: 'a, b' }, dataSource: { never: 'used' } }
      expect(await sdk.call('queryDeviceDataV2', { ...STEPS, ...none })).toMatchObject({
        deviceDataPoints: [],
      })
    },
  },

  queryDeviceDataV2Aggregate: {
    does: 'sums, averages and counts over intervals of every kind',
    run: async (sdk) => {
      for (const intervalType of ['Hours', 'Days', 'Weeks', 'Months'] as const) {
        const page = await sdk.call('queryDeviceDataV2Aggregate', {
          ...STEPS,
          ...EVER,
          intervalAmount: 1,
          intervalType,
          aggregateFunctions: ['sum', 'avg', 'min', 'max', 'count'],
        })
        const { intervals } = expectShape(deviceDataV2AggregatePage, page)
        const { statistics } = needs(intervals[0], 'steps of the newer kind')
        const { sum = 0, avg = 0, min = 0, max = 0, count = 0 } = statistics
        expect(count).toBeGreaterThan(0)
        expect(sum).toBeCloseTo(avg * count, 3)
        expect(min <= avg && avg <= max).toBe(true)
      }
    },
  },

  queryDeviceDataV2DailySleep: {
    does: 'adds up the stages of each night',
    run: async (sdk) => {
      const page = await sdk.call('queryDeviceDataV2DailySleep', {
        namespace: 'Fitbit',
        type: 'sleep',
        ...EVER,
        intervalAmount: 1,
        intervalType: 'Days',
        aggregateFunctions: 'sum',
      })
      const { sleepStageSummaries } = expectShape(deviceDataV2DailySleepPage, page)
      needs(sleepStageSummaries[0], 'sleep of the newer kind')
    },
  },

  getDeviceDataV2AllDataTypes: {
    does: 'lists the types, also the enabled ones of one namespace',
    run: async (sdk) => {
      expectShape(deviceDataV2Types, await sdk.call('getDeviceDataV2AllDataTypes'))
      const types = await sdk.call('getDeviceDataV2AllDataTypes', true, 'AppleHealth')
      const namespaces = expectShape(deviceDataV2Types, types).map(({ namespace }) => namespace)
      expect(namespaces.every((namespace) => namespace === 'AppleHealth')).toBe(true)
    },
  },
}
