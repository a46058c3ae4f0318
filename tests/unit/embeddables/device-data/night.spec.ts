import { expect, test } from '@playwright/test'
import { figureViews } from '@/components/embeddables/device-data/figure-view'
import { nightSchema } from '@/components/embeddables/device-data/readings/schemas/night'
import { slotsBetween, slotsOfNight, trimmed } from '@/components/embeddables/device-data/slots'

test('a piece of a night fills the ten minutes whose middle it covers, so that neighbours do not overlap', () => {
  expect(slotsBetween('2026-11-24T23:56:00', '2026-11-25T00:14:00')).toEqual(['2026-11-25T00:00'])
  expect(slotsBetween('2026-11-25T00:14:00', '2026-11-25T00:36:00')).toEqual([
    '2026-11-25T00:10',
    '2026-11-25T00:20',
    '2026-11-25T00:30',
  ])
  expect(slotsBetween('2026-11-25T00:01:00', '2026-11-25T00:04:00')).toEqual([])
})

test('an end that is no time, or lies before the beginning or days away, gives nothing', () => {
  expect(slotsBetween('2026-11-25T00:00:00', 'soon')).toEqual([])
  expect(slotsBetween('2026-11-25T01:00:00', '2026-11-25T00:00:00')).toEqual([])
  expect(slotsBetween('2026-11-25T00:00:00', '2036-11-25T00:00:00')).toEqual([])
})

test('a night is the one that ends on the day, and is shown from when somebody lay down', () => {
  const { measurements } = nightSchema('Fitbit').parse({
    span: '2026-11-25/2026-11-25',
    pages: [
      {
        deviceDataPoints: [
          { value: 'deep', startDate: '2026-11-25T00:20:00', observationDate: '2026-11-25T00:40:00' },
          { value: 'light', startDate: '2026-11-24T23:50:00', observationDate: '2026-11-25T00:20:00' },
          { value: 'InBed', startDate: '2026-11-24T22:00:00', observationDate: '2026-11-25T07:00:00' },
          { value: 'rem', startDate: '2026-11-25T23:00:00', observationDate: '2026-11-25T23:30:00' },
          { value: 'rem', startDate: null, observationDate: '2026-11-25T03:30:00' },
        ],
      },
    ],
  })
  const day = { from: '2026-11-25', to: '2026-11-25' }
  const [view] = figureViews('day', day, [], measurements, (at) => at)
  expect(view?.hours).toEqual([
    '2026-11-24T23:50',
    '2026-11-25T00:00',
    '2026-11-25T00:10',
    '2026-11-25T00:20',
    '2026-11-25T00:30',
  ])
  expect(view?.hourly.map(({ part, values }) => [part, ...values])).toEqual([
    ['deep', undefined, undefined, undefined, 1, 1],
    ['light', 1, 1, 1, undefined, undefined],
  ])
})

test('a night begins at six in the evening, and nothing is left of one without sleep', () => {
  const slots = slotsOfNight('2026-11-25')
  expect([slots[0], slots.at(-1), slots.length]).toEqual(['2026-11-24T18:00', '2026-11-25T17:50', 144])
  expect(trimmed(slots, () => false)).toEqual([0, 0])
})
