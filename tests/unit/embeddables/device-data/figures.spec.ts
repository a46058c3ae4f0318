import { expect, test } from '@playwright/test'
import { datesIn } from '@/components/dates'
import { figureViews } from '@/components/embeddables/device-data/figure-view'
import type { Figure } from '@/components/embeddables/device-data/figures'
import { FIGURES } from '@/components/embeddables/device-data/figures'
import type { Measurement } from '@/components/embeddables/device-data/measurement'
import { READINGS } from '@/components/embeddables/device-data/readings'
import { HOURS } from '@/components/embeddables/device-data/readings/hours'
import { seriesOf, totals } from '@/components/embeddables/device-data/series'
import { summaryOf } from '@/components/embeddables/device-data/summary'

const steps: Figure = { key: 'steps', chart: 'bar', sums: 'day', unit: 'steps' }
const weight: Figure = { key: 'weight', chart: 'line', sums: 'level', unit: 'kilograms' }
const sleep: Figure = {
  key: 'sleep',
  chart: 'bar',
  sums: 'night',
  unit: 'duration',
  parts: ['deep', 'rem', 'awake'],
  notCounted: ['awake'],
}
const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25']
const day = (at: string) => at

test('each key is there once, and every figure comes from somewhere', () => {
  const keys = FIGURES.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  const told = new Set([...READINGS, ...HOURS].flatMap(({ figures }) => figures))
  expect(keys.filter((key) => !told.has(key))).toEqual([])
  const names = [...READINGS, ...HOURS].map(({ key }) => key)
  expect(new Set(names).size, 'two questions under one name would get each other’s answer').toBe(names.length)
})

test('a day of which nothing is known is a gap, a day of nothing is nothing', () => {
  const measured: Measurement[] = [
    { figure: 'steps', source: 'Fitbit', at: '2026-11-23', value: 0 },
    { figure: 'steps', source: 'Fitbit', at: '2026-11-25', value: 7412 },
    { figure: 'floors', source: 'Fitbit', at: '2026-11-24', value: 3 },
    { figure: 'steps', source: 'Fitbit', at: '2026-11-01', value: 1 },
  ]
  expect(seriesOf(steps, measured, DAYS, day)).toEqual([{ source: 'Fitbit', values: [0, undefined, 7412] }])
})

test('sources are told apart; what one has of a day adds up, and of two levels there is one in the middle', () => {
  const measured: Measurement[] = [
    { figure: 'steps', source: 'Fitbit', at: '2026-11-24', value: 10 },
    { figure: 'steps', source: 'AppleHealth', at: '2026-11-24', value: 5 },
    { figure: 'steps', source: 'AppleHealth', at: '2026-11-24', value: 6 },
    { figure: 'weight', source: 'Project', at: '2026-11-24', value: 70 },
    { figure: 'weight', source: 'Project', at: '2026-11-24', value: 71 },
  ]
  expect(seriesOf(steps, measured, DAYS, day)).toEqual([
    { source: 'AppleHealth', values: [undefined, 11, undefined] },
    { source: 'Fitbit', values: [undefined, 10, undefined] },
  ])
  expect(seriesOf(weight, measured, DAYS, day)[0]?.values).toEqual([undefined, 70.5, undefined])
})

test('who lies awake does not sleep', () => {
  const measured: Measurement[] = [
    { figure: 'sleep', source: 'Fitbit', at: '2026-11-24', value: 30, part: 'awake' },
    { figure: 'sleep', source: 'Fitbit', at: '2026-11-24', value: 90, part: 'deep' },
    { figure: 'sleep', source: 'Fitbit', at: '2026-11-24', value: 60, part: 'rem' },
  ]
  const series = seriesOf(sleep, measured, DAYS, day)
  expect(series.map(({ part }) => part)).toEqual(['deep', 'rem', 'awake'])
  expect(totals(sleep, series)).toEqual([undefined, 150, undefined])
})

test('what was written down in the evening in Auckland is of that day, and not of the one in UTC', () => {
  const { dayKey } = datesIn('en-NZ', 'Pacific/Auckland')
  const measured: Measurement[] = [
    { figure: 'weight', source: 'Project', at: '2026-11-25T08:00:00+13:00', value: 70 },
    { figure: 'weight', source: 'Project', at: '2026-11-24T10:30:00Z', value: 71 },
  ]
  const [view] = figureViews('week', { from: '2026-11-23', to: '2026-11-25' }, measured, [], dayKey)
  expect(view?.series[0]?.values).toEqual([undefined, 71, 70])
})

test.describe('a week in one number', () => {
  test('counts the days that are known, and says how much more that is than before', () => {
    expect(summaryOf(steps, [6000, undefined, 8000], [6000, undefined], false)).toEqual({
      average: 7000,
      days: 2,
      difference: 1000,
    })
  })

  test('leaves out today, which is not over, unless there is nothing else', () => {
    expect(summaryOf(steps, [6000, 8000, 120], [], true)?.average).toBe(7000)
    expect(summaryOf(steps, [undefined, 120], [], true)?.average).toBe(120)
    expect(summaryOf(steps, [120], [], true)?.average).toBe(120)
    expect(summaryOf({ sums: 'night' }, [400, 500], [], true)?.average, 'a night is over').toBe(450)
  })

  test('compares with nothing where nothing is known, and says nothing where nothing is', () => {
    expect(summaryOf(steps, [6000, 8000], [undefined], false)).toEqual({ average: 7000, days: 2 })
    expect(summaryOf(steps, [undefined], [6000], false)).toBeUndefined()
  })
})
