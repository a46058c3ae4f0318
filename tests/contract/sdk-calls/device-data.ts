import { expect } from '@playwright/test'
import type { SdkPage } from '../../setup/sdk-page'
import { needs } from '../certainty'
import { expectShape } from '../expect-shape'
import { activitySummariesPage, workoutsPage } from '../sdk-schemas/apple-health'
import { deviceDataPoint, deviceDataPointsPage, deviceDataTypes } from '../sdk-schemas/device-data'
import { fitbitDailySummariesPage, fitbitSleepLogsPage } from '../sdk-schemas/fitbit'
import type { SdkCalls } from './call'

const SINCE = { startDate: '2015-01-01', endDate: '2100-01-01', pageSize: 5 }
const MARK = {
  identifier: 'contract-test',
  type: 'ContractTest',
  observationDate: '2026-01-02T03:04:05+00:00',
}

async function marks(sdk: SdkPage) {
  const page = await sdk.call('queryDeviceData', { namespace: 'Project', type: [MARK.type] })
  return expectShape(deviceDataPointsPage, page).deviceDataPoints
}

export const deviceDataCalls: SdkCalls<
  | 'queryDeviceData'
  | 'getDeviceDataPoint'
  | 'persistDeviceData'
  | 'deleteDeviceDataPoint'
  | 'getDeviceDataAllDataTypes'
  | 'queryFitbitDailySummaries'
  | 'queryFitbitSleepLogs'
  | 'queryAppleHealthActivitySummaries'
  | 'queryAppleHealthWorkouts'
> = {
  queryDeviceData: {
    does: 'lists points of a namespace, newest first, with filters of every kind',
    run: async (sdk) => {
      const query = {
        namespace: 'Fitbit' as const,
        type: ['Steps', 'RestingHeartRate'],
        observedAfter: '2015-01-01',
        observedBefore: '2100-01-01',
        modifiedAfter: '2015-01-01',
        modifiedBefore: '2100-01-01',
        limit: 20,
      }
      const page = expectShape(deviceDataPointsPage, await sdk.call('queryDeviceData', query))
      needs(page.deviceDataPoints[0], 'data from Fitbit')
      expect(new Set(page.deviceDataPoints.map(({ namespace }) => namespace))).toEqual(new Set(['Fitbit']))
      const dates = page.deviceDataPoints.map((point) => Date.parse(point.observationDate ?? ''))
      expect(dates).toEqual([...dates].sort((a, b) => b - a))
    },
  },

  getDeviceDataPoint: {
    does: 'gives one point',
    run: async (sdk) => {
      const page = await sdk.call('queryDeviceData', { namespace: 'Fitbit', limit: 1 })
      const one = needs(expectShape(deviceDataPointsPage, page).deviceDataPoints[0], 'data from Fitbit')
      expect(expectShape(deviceDataPoint, await sdk.call('getDeviceDataPoint', one.id))).toEqual(one)
    },
  },

  persistDeviceData: {
    does: 'adds a point, and the next time changes it',
    writes: true,
    run: async (sdk) => {
      for (const value of ['1', '2']) {
        const points = [{ ...MARK, value, units: 'marks', properties: { from: 'a test' } }]
        expect(await sdk.call('persistDeviceData', points)).toBeUndefined()
      }
      expect(await marks(sdk)).toMatchObject([{ value: '2', namespace: 'Project' }])
    },
  },

  deleteDeviceDataPoint: {
    does: 'takes a point away',
    writes: true,
    run: async (sdk) => {
      await sdk.call('persistDeviceData', [{ ...MARK, value: '1' }])
      const [one] = await marks(sdk)
      if (!one) throw new Error('The point that was written is not in the list')
      expect(await sdk.call('deleteDeviceDataPoint', one.id)).toBeUndefined()
      expect(await marks(sdk)).toEqual([])
    },
  },

  getDeviceDataAllDataTypes: {
    does: 'lists the types, also the enabled ones of one namespace',
    run: async (sdk) => {
      expectShape(deviceDataTypes, await sdk.call('getDeviceDataAllDataTypes'))
      const types = expectShape(deviceDataTypes, await sdk.call('getDeviceDataAllDataTypes', true, 'Fitbit'))
      expect(types.every(({ namespace, enabled }) => namespace === 'Fitbit' && enabled)).toBe(true)
    },
  },

  queryFitbitDailySummaries: {
    does: 'gives a summary a day',
    run: async (sdk) => {
      const page = await sdk.call('queryFitbitDailySummaries', { ...SINCE, providerID: 564 })
      const { results } = expectShape(fitbitDailySummariesPage, page)
      needs(results[0], 'day with Fitbit')
      expect(results.length).toBeLessThanOrEqual(5)
      expect(new Set(results.map(({ date }) => date)).size).toBe(results.length)
    },
  },

  queryFitbitSleepLogs: {
    does: 'gives the nights',
    run: async (sdk) => {
      const { results } = expectShape(
        fitbitSleepLogsPage,
        await sdk.call('queryFitbitSleepLogs', { ...SINCE }),
      )
      const night = needs(results[0], 'night with Fitbit')
      const milliseconds = Date.parse(night.endTimestamp) - Date.parse(night.startTimestamp)
      expect(night.duration).toBe(milliseconds)
    },
  },

  queryAppleHealthActivitySummaries: {
    does: 'gives the activity of each day, and how many there are',
    run: async (sdk) => {
      const page = await sdk.call('queryAppleHealthActivitySummaries', { ...SINCE })
      const { results, totalResults } = expectShape(activitySummariesPage, page)
      needs(results[0], 'day with an Apple Watch')
      expect(totalResults).toBeGreaterThanOrEqual(results.length)
    },
  },

  queryAppleHealthWorkouts: {
    does: 'gives the workouts, and how many there are',
    run: async (sdk) => {
      const page = await sdk.call('queryAppleHealthWorkouts', { ...SINCE })
      const { results, totalResults } = expectShape(workoutsPage, page)
      needs(results[0], 'workout')
      expect(totalResults).toBeGreaterThanOrEqual(results.length)
    },
  },
}
