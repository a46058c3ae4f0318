import { z } from 'zod'
import type { DeviceDataPoint } from '../device-data/point'
import { startCollecting } from '../device-data/start-collecting'
import { studyAtStart } from '../study/at-start'
import { answer, type SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const pageSchema = z.object({ deviceDataPoints: z.array(z.looseObject({ id: z.guid(), value: z.string() })) })

const MIDNIGHT = '2026-03-10T05:00:00.000Z'

async function written(sandbox: SandboxClient, token: string) {
  const response = await sandbox.delegated('devicedata?namespace=Project', { token })
  return pageSchema.parse(await response.json()).deviceDataPoints
}

function persist(sandbox: SandboxClient, token: string, body: unknown) {
  return sandbox.delegated('devicedata', { token, method: 'POST', body })
}

test.describe('Data that the project writes', () => {
  test('is added, and written over where identifier, type and dates are the same', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const stress = { type: 'StressLevel', value: '3', observationDate: MIDNIGHT }
    expect((await persist(sandbox, token, [stress])).status).toBe(204)
    const [first] = await written(sandbox, token)
    expect(first).toMatchObject({
      namespace: 'Project',
      value: '3',
      startDate: null,
      observationDate: '2026-03-10T05:00:00.000+00:00',
    })

    await sandbox.control('PUT', 'clock', { offsetSeconds: 60 })
    // The same moment in another form, and twice in one list: the last one stands.
    const same = { ...stress, observationDate: '2026-03-10T00:00:00-05:00' }
    await persist(sandbox, token, [
      { ...same, value: '4' },
      { ...same, value: '5', properties: { place: 'home', count: 2 }, source: { identifier: 'diary' } },
    ])
    const [second, ...others] = await written(sandbox, token)
    expect(others).toEqual([])
    expect(second).toMatchObject({
      id: first?.id,
      observationDate: '2026-03-10T00:00:00.000-05:00',
      insertedDate: first?.insertedDate,
      value: '5',
      properties: { place: 'home', count: '2' },
      source: { identifier: 'diary', properties: {} },
    })
    expect(second?.modifiedDate).not.toBe(first?.modifiedDate)

    for (const other of [
      { identifier: 'b' },
      { type: 'Mood' },
      { startDate: MIDNIGHT },
      { observationDate: null },
    ])
      await persist(sandbox, token, [{ ...stress, ...other }])
    expect(await written(sandbox, token)).toHaveLength(5)
  })

  test('that was there from the start, and was written over or deleted, is there again after a reset', async ({
    sandbox,
  }) => {
    const token = await sandbox.participantToken('ben.okafor')
    const before = await written(sandbox, token)
    const [first, second] = before
    const rated = { type: 'StressLevel', value: 'written over', observationDate: first?.observationDate }
    expect((await persist(sandbox, token, [rated])).status).toBe(204)
    await sandbox.delegated(`devicedata/${second?.id}`, { token, method: 'DELETE' })
    const after = await written(sandbox, token)
    expect(after).toHaveLength(before.length - 1)
    expect(after[0]).toMatchObject({ id: first?.id, value: 'written over' })

    await sandbox.control('POST', 'reset')
    expect(await written(sandbox, await sandbox.participantToken('ben.okafor'))).toEqual(before)
  })

  test('has its dates back with the offset that each was written with', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ben.okafor')
    const dates = [
      ['2026-11-20T00:00:00.000Z', '2026-11-20T00:00:00.000+00:00'],
      ['2026-11-20T12:00:00-06:00', '2026-11-20T12:00:00.000-06:00'],
      ['2026-11-20T23:59:59.5+13:45', '2026-11-20T23:59:59.500+13:45'],
      ['2026-11-20T08:00+0100', '2026-11-20T08:00:00.000+01:00'],
      // What says nothing of its offset is in UTC, as in a query.
      ['2026-11-20', '2026-11-20T00:00:00.000+00:00'],
      ['2026-11-20T09:30:00', '2026-11-20T09:30:00.000+00:00'],
    ]
    const points = dates.map(([observationDate], index) => ({
      type: 'OffsetTest',
      identifier: `${index}`,
      value: '1',
      startDate: '2026-11-19T22:00:00.000+05:00',
      observationDate,
    }))
    expect((await persist(sandbox, token, points)).status).toBe(204)
    const found = (await written(sandbox, token)).filter(({ type }) => type === 'OffsetTest')
    expect(
      Object.fromEntries(found.map(({ identifier, observationDate }) => [identifier, observationDate])),
    ).toEqual(Object.fromEntries(dates.map(([, expected], index) => [`${index}`, expected])))
    for (const { startDate } of found) expect(startDate).toBe('2026-11-19T22:00:00.000+05:00')

    const [rating] = (await written(sandbox, token)).filter(({ type }) => type === 'StressLevel')
    expect(rating?.observationDate).toMatch(/T12:00:00\.000-06:00$/)
    const staff = await sandbox.administration('GET', 'devicedatapoints?namespace=Project&type=OffsetTest')
    expect(await staff.json()).toMatchObject({ deviceDataPoints: Array.from(found, ({ id }) => ({ id })) })
  })

  test('is deleted one by one; what accounts collected is not', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ben.okafor')
    const points = await written(sandbox, token)
    const remove = async (id: string | undefined) =>
      (await sandbox.delegated(`devicedata/${id}`, { token, method: 'DELETE' })).status
    expect(await remove(points[0]?.id)).toBe(204)
    expect(await remove(points[0]?.id)).toBe(404)
    expect(await written(sandbox, token)).toEqual(points.slice(1))

    const response = await sandbox.delegated('devicedata?namespace=Fitbit&limit=1', { token })
    const [collected] = pageSchema.parse(await response.json()).deviceDataPoints
    expect(await remove(collected?.id)).toBe(403)
    await sandbox.control('POST', 'reset')
    expect(await written(sandbox, token)).toEqual(points)
  })

  test('is refused when it is not a list of points, or is of somebody else', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const stress = { type: 'StressLevel', value: '3' }
    for (const body of [
      '',
      '{',
      stress,
      [null],
      [{ type: 'StressLevel' }],
      [{ ...stress, value: 3 }],
      [{ ...stress, type: '' }],
      [{ ...stress, observationDate: 'today' }],
      [{ ...stress, observationDate: '+275760-09-12T23:59:59Z' }],
      [{ ...stress, properties: 'none' }],
      `[{"type":"T","value":"1","properties":{"deep":${'['.repeat(200_000)}${']'.repeat(200_000)}}}]`,
    ])
      expect(await answer(await persist(sandbox, token, body)), JSON.stringify(body).slice(0, 80)).toEqual({
        status: 400,
        body: { message: expect.any(String) },
      })
    const foreign = [stress, { ...stress, participantIdentifier: 'ben.okafor' }]
    expect((await persist(sandbox, token, foreign)).status).toBe(403)
    expect(await written(sandbox, token)).toEqual([])
  })

  test('a long list takes no long time', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const points = Array.from({ length: 12_000 }, (_, index) => ({
      type: 'T',
      value: '1',
      identifier: `${index}`,
    }))
    const start = Date.now()
    expect((await persist(sandbox, token, points)).status).toBe(204)
    expect(Date.now() - start).toBeLessThan(20_000)
  })
})

test.describe('What an account collects', () => {
  const NOW = new Date('2026-03-10T12:00:00Z')
  /** Enough to see it by: of ninety days, the pulse alone is more than a hundred thousand points. */
  const LATELY = { from: new Date('2026-03-07T00:00:00Z') }

  function people() {
    const { participants, deviceData } = studyAtStart(NOW)
    const named = (name: string) => {
      const found = participants.find(({ participantIdentifier }) => participantIdentifier === name)
      if (!found) throw new Error(`There is no ${name}`)
      return found
    }
    return { deviceData, ana: named('ana.rivera'), ben: named('ben.okafor') }
  }

  test('goes with the account, summaries included, and comes back with it', () => {
    const { deviceData, ben } = people()
    const before = deviceData.points(ben.id, 'Fitbit', 2, LATELY)
    const apple = deviceData.points(ben.id, 'AppleHealth', 1, LATELY)
    expect(before.length).toBeGreaterThan(1000)
    deviceData.deleteDeviceDataOf(ben.id, 'Fitbit')
    for (const version of [1, 2] as const)
      expect(deviceData.points(ben.id, 'Fitbit', version, LATELY)).toEqual([])
    expect(deviceData.history(ben.id, 'Fitbit')).toBeNull()
    expect(deviceData.points(ben.id, 'AppleHealth', 1, LATELY)).toEqual(apple)
    startCollecting(ben, 'Fitbit', deviceData, NOW)
    expect(deviceData.points(ben.id, 'Fitbit', 2, LATELY)).toEqual(before)
  })

  test('goes on when it is read again, and leaves all else as it was', () => {
    const { deviceData, ben } = people()
    const idsOf = (points: readonly DeviceDataPoint[]) => new Set(points.map(({ id }) => id))
    const before = deviceData.points(ben.id, 'Fitbit', 2, LATELY)
    const knownBefore = idsOf(before)
    const apple = deviceData.points(ben.id, 'AppleHealth', 2, LATELY)
    const [deleted, ...kept] = [...deviceData.points(ben.id, 'Project', 1)]
    if (!deleted || !kept[0]) throw new Error('Ben has rated no days')
    deviceData.delete(deleted)
    const written = { ...kept[0], id: 'written', type: 'Mood' }
    deviceData.add(written)

    const noon = new Date('2026-03-10T12:20:00Z')
    for (const namespace of ['Fitbit', 'Project', 'Garmin']) deviceData.readUntil(noon, ben.id, namespace)
    const after = deviceData.points(ben.id, 'Fitbit', 2, LATELY)
    // Whole hours alone, and all that is new came with this reading.
    const news = after.filter(({ id }) => !knownBefore.has(id))
    expect(news.length).toBeGreaterThan(700)
    expect(after.filter(({ id }) => knownBefore.has(id))).toEqual(before)
    expect(new Set(news.map(({ insertedDate }) => insertedDate))).toEqual(new Set([noon]))
    const lastHour = new Date('2026-03-10T12:00:00Z')
    expect(deviceData.history(ben.id, 'Fitbit')?.days.at(-1)).toMatchObject({
      date: '2026-03-10',
      end: lastHour,
    })
    expect(deviceData.points(ben.id, 'AppleHealth', 2, LATELY)).toEqual(apple)
    expect(deviceData.points(ben.id, 'Project', 1)).toEqual([...kept, written])

    // Once more, and then a reading that is older than the last one.
    deviceData.readUntil(new Date('2026-03-10T15:00:00Z'), ben.id, 'Fitbit')
    const latest = deviceData.points(ben.id, 'Fitbit', 2, LATELY)
    const knownAfter = idsOf(after)
    expect(latest.filter(({ id }) => knownAfter.has(id))).toEqual(after)
    deviceData.readUntil(noon, ben.id, 'Fitbit')
    expect(deviceData.points(ben.id, 'Fitbit', 2, LATELY)).toEqual(latest)
  })

  test('begins with the month before for somebody new', () => {
    const { deviceData, ana } = people()
    expect(deviceData.points(ana.id, 'Fitbit', 1)).toEqual([])
    startCollecting(ana, 'Garmin', deviceData, NOW)
    expect(deviceData.points(ana.id, 'Garmin', 1)).toEqual([])
    startCollecting(ana, 'Fitbit', deviceData, NOW)
    const steps = deviceData.points(ana.id, 'Fitbit', 1).filter(({ type }) => type === 'Steps')
    expect(steps.length).toBeGreaterThan(20)
    expect(steps.length).toBeLessThanOrEqual(31)
  })
})
