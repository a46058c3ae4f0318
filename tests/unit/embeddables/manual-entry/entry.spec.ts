import { expect, test } from '@playwright/test'
import {
  type Draft,
  limitsOf,
  numberOf,
  numbersOf,
  pointOf,
  problemsOf,
} from '@/components/embeddables/manual-entry/entry'
import { MANUAL_READINGS } from '@/components/embeddables/manual-entry/manual-readings'
import { momentOf, wallTimeOf } from '@/components/embeddables/manual-entry/moment'
import { unitsOf } from '@/components/regional-units'

const [weight, bloodPressure] = MANUAL_READINGS
const [american, newZealand] = [unitsOf('en-US'), unitsOf('en-NZ')]
const NOW = new Date('2026-11-25T15:00:00Z')

const draft = (fields: Partial<Draft>): Draft => ({
  reading: weight,
  identifier: 'one',
  texts: { weight: '165' },
  day: '2026-11-25',
  time: '08:00',
  ...fields,
})
const problems = (fields: Partial<Draft>, units = american, timeZone = 'America/New_York') =>
  problemsOf(draft(fields), { units, timeZone, now: NOW })

test.describe('a moment', () => {
  test('has the offset that holds there then, on either side of a change of the clocks', () => {
    expect(momentOf({ day: '2026-11-25', time: '08:00' }, 'Pacific/Auckland')).toBe(
      '2026-11-25T08:00:00+13:00',
    )
    expect(momentOf({ day: '2026-07-01', time: '08:00' }, 'Pacific/Auckland')).toBe(
      '2026-07-01T08:00:00+12:00',
    )
    expect(momentOf({ day: '2026-11-01', time: '00:30' }, 'America/New_York')).toBe(
      '2026-11-01T00:30:00-04:00',
    )
    expect(momentOf({ day: '2026-11-01', time: '03:30' }, 'America/New_York')).toBe(
      '2026-11-01T03:30:00-05:00',
    )
    expect(momentOf({ day: '2026-11-01', time: '03:30' }, 'UTC')).toBe('2026-11-01T03:30:00+00:00')
  })

  test('shows again what was typed', () => {
    for (const zone of ['Pacific/Auckland', 'America/St_Johns', 'Asia/Kolkata', 'UTC']) {
      const typed = { day: '2026-11-25', time: '23:45' }
      expect(wallTimeOf(new Date(momentOf(typed, zone)), zone), zone).toEqual(typed)
    }
  })
})

test.describe('what was typed', () => {
  test('is a number with a point or a comma, and nothing else is one', () => {
    expect(['72', ' 72.5 ', '72,5'].map(numberOf)).toEqual([72, 72.5, 72.5])
    expect(['', 'abc', '-5', '1e3', '72 kg', '7.2.5', '12345'].map(numberOf)).toEqual(
      Array(7).fill(undefined),
    )
  })

  test('must lie in the range, which is told in the unit that it is asked for in', () => {
    expect(limitsOf(weight, weight.fields[0], american)).toEqual({ least: 45, most: 771 })
    expect(limitsOf(weight, weight.fields[0], newZealand)).toEqual({ least: 20, most: 350 })
    expect(problems({ texts: { weight: '44' } })).toEqual({ weight: 'range' })
    expect(problems({ texts: { weight: '44' } }, newZealand)).toEqual({})
    expect(problems({ texts: {} })).toEqual({ weight: 'missing' })
    expect(problems({ reading: bloodPressure, texts: { systolic: '120', diastolic: '8' } })).toEqual({
      diastolic: 'range',
    })
  })

  test('must not be still to come, by the clock of where the participant is', () => {
    expect(problems({ time: '10:00' })).toEqual({})
    expect(problems({ time: '10:01' })).toEqual({ day: 'future' })
    expect(problems({ day: '2026-11-26', time: '03:59' }, newZealand, 'Pacific/Auckland')).toEqual({})
    expect(problems({ day: '' })).toEqual({ day: 'missing' })
  })
})

test('pounds are kept in kilograms, and come back as the same pounds', () => {
  const point = pointOf(draft({ texts: { weight: '165.4' } }), american, 'America/New_York')
  expect(point).toEqual({
    identifier: 'one',
    type: 'BodyWeight',
    value: '75.02',
    units: 'kg',
    observationDate: '2026-11-25T08:00:00-05:00',
  })
  const [shown = 0] = numbersOf({ id: '1', ...point }, weight, american) ?? []
  expect(shown.toFixed(1)).toBe('165.4')
  const pounds = { id: '1', type: 'BodyWeight', value: '165', units: 'lb' }
  expect(numbersOf(pounds, weight, american)).toEqual([165])
  expect(numbersOf(pounds, weight, newZealand)?.map((value) => value.toFixed(1))).toEqual(['74.8'])
  expect(numbersOf({ ...pounds, value: 'heavy' }, weight, american)).toBeUndefined()
})

test('a blood pressure is one value of two numbers', () => {
  const texts = { systolic: '121', diastolic: '79' }
  const point = pointOf(draft({ reading: bloodPressure, texts }), american, 'America/New_York')
  expect(point.value).toBe('121/79')
  expect(numbersOf({ id: '1', ...point }, bloodPressure, american)).toEqual([121, 79])
})
