import { z } from 'zod'
import { askForDeviceData, pointsFor } from './device-data-client'
import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

test.describe('Version 1', () => {
  test('has nothing of somebody who has connected nothing', async ({ sandbox }) => {
    for (const namespace of ['Project', 'Fitbit', 'AppleHealth', 'Garmin'])
      expect((await askForDeviceData(sandbox, 1, `?namespace=${namespace}`, 'ana.rivera')).body).toEqual({
        deviceDataPoints: [],
        nextPageID: null,
      })
  })

  test('has dates with their offset, values as text, newest first', async ({ sandbox }) => {
    const points = await pointsFor(sandbox, 1, '?namespace=Fitbit&type=Steps')
    expect(points[0]).toEqual({
      id: expect.any(String),
      participantID: await sandbox.participantID('ben.okafor'),
      participantIdentifier: 'ben.okafor',
      namespace: 'Fitbit',
      deviceDataContextID: null,
      insertedDate: expect.stringMatching(/Z$/),
      modifiedDate: expect.stringMatching(/Z$/),
      identifier: null,
      type: 'Steps',
      value: expect.stringMatching(/^\d+$/),
      units: null,
      properties: {},
      source: { identifier: 'Charge 6', properties: expect.any(Object) },
      startDate: expect.stringMatching(/T00:00:00\.000-0[45]:00$/),
      observationDate: expect.stringMatching(/-0[45]:00$/),
    })
    const dates = points.map(({ observationDate }) => Date.parse(observationDate ?? ''))
    expect(dates).toEqual([...dates].sort((a, b) => b - a))
  })

  test('takes several types at once, escaped', async ({ sandbox }) => {
    const types = async (query: string) =>
      new Set((await pointsFor(sandbox, 1, `?namespace=Fitbit${query}`)).map(({ type }) => type))
    expect(await types('&type=Steps%2CRestingHeartRate')).toEqual(new Set(['Steps', 'RestingHeartRate']))
    expect(await types('&type=Steps%5C%2CRestingHeartRate')).toEqual(new Set())
    expect((await types('')).size).toBe(19)
    expect(await types('&type=Device')).toEqual(new Set(['Device']))
  })

  test('leaves out the moments that it is asked between', async ({ sandbox }) => {
    const steps = '?namespace=Fitbit&type=Steps'
    const all = await pointsFor(sandbox, 1, steps)
    const [newest, second] = all.map(({ observationDate }) => new Date(observationDate ?? '').toISOString())
    expect(await pointsFor(sandbox, 1, `${steps}&observedAfter=${newest}`)).toEqual([])
    expect(await pointsFor(sandbox, 1, `${steps}&observedAfter=${second}`)).toHaveLength(1)
    expect(await pointsFor(sandbox, 1, `${steps}&observedBefore=${second}`)).toHaveLength(all.length - 2)
    const modified = all[3]?.modifiedDate
    expect(await pointsFor(sandbox, 1, `${steps}&modifiedAfter=${modified}`)).toHaveLength(3)
    expect(await pointsFor(sandbox, 1, `${steps}&modifiedBefore=${modified}`)).toHaveLength(all.length - 4)
  })

  test('gives one point by its ID, to its own participant alone', async ({ sandbox }) => {
    const [wanted] = await pointsFor(sandbox, 1, '?namespace=AppleHealth&limit=1')
    expect(await askForDeviceData(sandbox, 1, `/${wanted?.id}`)).toEqual({ status: 200, body: wanted })
    expect((await askForDeviceData(sandbox, 1, `/${wanted?.id}`, 'priya.raman')).status).toBe(404)
    expect((await askForDeviceData(sandbox, 1, '/none')).status).toBe(404)
  })
})

const MESSAGE = { status: 400, body: { message: expect.any(String) } }

test('What cannot be understood is refused', async ({ sandbox }) => {
  const aggregate = '/aggregate?namespace=Fitbit&type=sleep&intervalAmount=1&intervalType=Days'
  for (const [version, query] of [
    [1, '?'],
    [1, '?namespace=Oura'],
    [1, '?namespace=Fitbit&pageID=none'],
    [1, '?namespace=Fitbit&observedAfter=yesterday'],
    [1, '?namespace=Fitbit&limit=0'],
    [1, '/allDataTypes?enabled=perhaps'],
    [2, '?namespace=Fitbit'],
    [2, '?namespace=Project&type=StressLevel'],
    [2, '?namespace=Fitbit&type=sleep&anchor=none'],
    [2, aggregate],
    [2, `${aggregate}&aggregateFunctions=median`],
    [2, `${aggregate}&aggregateFunctions=sum&intervalAmount=0`],
    [2, `${aggregate.replace('Days', 'Years')}&aggregateFunctions=sum`],
    [2, '/aggregate/dailysleep?namespace=Fitbit&type=sleep&pageID=none'],
  ] as const)
    expect(await askForDeviceData(sandbox, version, query), query).toEqual(MESSAGE)
})

test('The types that the project knows, and those that it collects', async ({ sandbox }) => {
  expect((await askForDeviceData(sandbox, 1, '/allDataTypes?enabled=false&namespace=Garmin')).body).toEqual([
    { namespace: 'Garmin', type: 'Daily', enabled: false },
    { namespace: 'Garmin', type: 'Sleep', enabled: false },
  ])
  expect((await askForDeviceData(sandbox, 2, '/allDataTypes?enabled=true&namespace=Fitbit')).body).toEqual([
    { namespace: 'Fitbit', type: 'activities-steps-intraday', enabled: true },
    { namespace: 'Fitbit', type: 'activities-heart-intraday', enabled: true },
    { namespace: 'Fitbit', type: 'sleep', enabled: true },
  ])
  const types = z.array(z.object({ namespace: z.string(), type: z.string(), enabled: z.boolean() }))
  for (const version of [1, 2] as const)
    for (const { namespace, type, enabled } of types.parse(
      (await askForDeviceData(sandbox, version, '/allDataTypes?')).body,
    )) {
      const query = `?namespace=${namespace}&limit=1&type=${encodeURIComponent(type)}`
      expect(await pointsFor(sandbox, version, query), `${namespace} ${type}`).toHaveLength(enabled ? 1 : 0)
    }

  const token = await sandbox.participantToken('ben.okafor')
  const get = async (path: string) => (await answer(await sandbox.delegated(path, { token }))).body
  expect(await get('datacollectionsettings')).toMatchObject({
    fitbitEnabled: true,
    googleHealthEnabled: false,
    queryableDeviceDataTypes: expect.arrayContaining([{ namespace: 'Fitbit', type: 'Steps' }]),
    sensorDataCollectionEndDate: expect.stringMatching(/\+00:00$/),
  })
  expect(await get('dataavailability')).toEqual({ appleHealthRecords: false, healthConnectPhr: false })
})
