import { expect, test } from '@playwright/test'
import { lastKnown, rangeOf } from '@/components/charts/chart-data'

const ticks = ['Mon', 'Tue', 'Wed']
const series = (...values: (number | undefined)[][]) =>
  values.map((each, index) => ({ key: String(index), name: '', values: each }))

test('bars stand on nothing: the tallest has to fit, or the tallest pile of parts', () => {
  const two = series([1, undefined, 3], [4, 2, 5])
  expect(rangeOf({ kind: 'bar', stacked: false, ticks, series: two })).toEqual([0, 5])
  expect(rangeOf({ kind: 'bar', stacked: true, ticks, series: two })).toEqual([0, 8])
  expect(rangeOf({ kind: 'bar', stacked: false, ticks, series: [] })).toEqual([0, 4])
})

test('a line has air above and below, also one that is level', () => {
  const [low, high] = rangeOf({ kind: 'line', stacked: false, ticks, series: series([60, undefined, 70]) })
  expect(low).toBeLessThan(60)
  expect(high).toBeGreaterThan(70)
  const [below, above] = rangeOf({ kind: 'line', stacked: false, ticks, series: series([60, 60, 60]) })
  expect(above - below).toBeGreaterThan(0.5)
})

test('at first the last point that has a number is picked', () => {
  expect(lastKnown({ ticks, series: series([1, 2, undefined], [undefined, undefined, undefined]) })).toBe(1)
  expect(lastKnown({ ticks, series: [] })).toBe(2)
})
