import { expect, test } from '@playwright/test'
import { datesIn } from '@/components/dates'
import {
  byDueDate,
  dueOf,
  surveyTitle,
  toDoQuery,
} from '@/components/embeddables/survey-tasks/survey-tasks-query'
import { type SurveyTask, schema } from '@/components/embeddables/survey-tasks/survey-tasks-schema'
import type { Sdk } from '@/components/participant-session/sdk'

/** In New York clocks go forward on 9 March 2031, at two in the morning, and back on 2 November. */
const dates = datesIn('en-US', 'America/New_York')

const task = (fields: Partial<SurveyTask> = {}): SurveyTask => ({ id: '1', surveyName: 'mood', ...fields })
const due = (dueDate: string | null, now: string) => dueOf(task({ dueDate }), new Date(now), dates)?.kind

test.describe('when a survey is due, as a person sees it', () => {
  const days: [what: string, dueDate: string, now: string, kind: string][] = [
    ['a moment ago', '2031-05-01T12:00:00-04:00', '2031-05-01T12:00:00.001-04:00', 'overdue'],
    ['now', '2031-05-01T12:00:00-04:00', '2031-05-01T12:00:00-04:00', 'today'],
    ['in the last minute of today', '2031-05-01T23:59:59-04:00', '2031-05-01T00:00:00-04:00', 'today'],
    ['at the midnight that ends today', '2031-05-02T00:00:00-04:00', '2031-05-01T23:59:00-04:00', 'tomorrow'],
    ['in the last minute of tomorrow', '2031-05-02T23:59:59-04:00', '2031-05-01T00:00:00-04:00', 'tomorrow'],
    ['at the midnight after that', '2031-05-03T00:00:00-04:00', '2031-05-01T23:59:59-04:00', 'later'],
    [
      'this evening, which is tomorrow in London',
      '2031-05-02T02:00:00+00:00',
      '2031-05-01T18:00:00-04:00',
      'today',
    ],
    ['tomorrow, a day of 23 hours', '2031-03-09T23:30:00-04:00', '2031-03-08T00:10:00-05:00', 'tomorrow'],
    ['the day after a day of 23 hours', '2031-03-10T00:10:00-04:00', '2031-03-09T00:10:00-05:00', 'tomorrow'],
    [
      'two days on, over a day of 23 hours',
      '2031-03-10T00:10:00-04:00',
      '2031-03-08T23:50:00-05:00',
      'later',
    ],
    ['late on a day of 25 hours', '2031-11-02T23:50:00-05:00', '2031-11-02T00:10:00-04:00', 'today'],
    ['the day after a day of 25 hours', '2031-11-03T23:50:00-05:00', '2031-11-02T00:10:00-04:00', 'tomorrow'],
    ['tomorrow, in another year', '2032-01-01T08:00:00-05:00', '2031-12-31T20:00:00-05:00', 'tomorrow'],
    ['the same day of next month', '2031-06-01T12:00:00-04:00', '2031-05-01T12:00:00-04:00', 'later'],
  ]
  for (const [what, dueDate, now, kind] of days) {
    test(`${what}: ${kind}`, () => {
      expect(due(dueDate, now)).toBe(kind)
    })
  }

  test('a survey without a date is not due at all, nor is one whose date is broken', () => {
    const now = '2031-05-01T12:00:00-04:00'
    expect(dueOf(task(), new Date(now), dates)).toBeUndefined()
    for (const dueDate of [null, '', 'soon', '2031-13-45T00:00:00Z'])
      expect(due(dueDate, now)).toBeUndefined()
  })

  test('the date itself comes with it', () => {
    const dueDate = '2031-05-03T00:00:00-04:00'
    expect(dueOf(task({ dueDate }), new Date('2031-05-01T12:00:00Z'), dates)?.date).toEqual(new Date(dueDate))
  })
})

test.describe('the order of what is to do', () => {
  const order = (...tasks: SurveyTask[]) => tasks.toSorted(byDueDate).map(({ surveyName }) => surveyName)
  const named = (surveyName: string, dueDate?: string | null) => task({ surveyName, dueDate })

  test('what is due first comes first, whatever the offset it is written with', () => {
    expect(
      order(
        named('third', '2031-05-02T00:00:00+00:00'),
        named('first', '2031-05-01T12:00:00-04:00'),
        named('second', '2031-05-01T17:00:00+00:00'),
      ),
    ).toEqual(['first', 'second', 'third'])
  })

  test('what has no date comes last, by title', () => {
    expect(order(named('b'), named('a', null), named('c', '2031-05-01T00:00:00Z'))).toEqual(['c', 'a', 'b'])
  })

  test('what is due at the same time is in the order of titles', () => {
    const same = '2031-05-01T00:00:00Z'
    expect(order(named('b', same), named('a', same))).toEqual(['a', 'b'])
  })

  test('a broken date counts as none, and upsets nobody else', () => {
    const broken = named('a', 'soon')
    const early = named('c', '2031-04-30T00:00:00Z')
    const late = named('b', '2031-05-02T00:00:00Z')
    const arrivals = [
      [broken, early, late],
      [broken, late, early],
      [early, broken, late],
      [late, broken, early],
      [early, late, broken],
      [late, early, broken],
    ]
    for (const arrival of arrivals) expect(order(...arrival)).toEqual(['c', 'b', 'a'])
  })
})

test('a survey is called by its title, or by its name where it has none', () => {
  expect(surveyTitle(task({ surveyDisplayName: 'How are you?' }))).toBe('How are you?')
  for (const surveyDisplayName of [undefined, null, ''])
    expect(surveyTitle(task({ surveyDisplayName }))).toBe('mood')
})

test.describe('the questions to MyDataHelps', () => {
  function asked() {
    const parameters: unknown[] = []
    const sdk = { querySurveyTasks: async (given: unknown) => void parameters.push(given) } as unknown as Sdk
    return { sdk, parameters }
  }

  test('are for what is incomplete, a full page of it', async () => {
    const { sdk, parameters } = asked()
    await toDoQuery.read(sdk)
    expect(parameters).toEqual([{ status: 'incomplete', limit: 100 }])
  })

  test('the answer may have more fields than are known, and nothing where something is optional', () => {
    const surveyTasks = [
      {
        id: '1',
        surveyName: 'mood',
        dueDate: null,
        surveyDisplayName: null,
        hasSavedProgress: null,
        new: [],
      },
      { id: '2', surveyName: 'sleep' },
    ]
    expect(schema.safeParse({ surveyTasks, nextPageID: null, total: 2 }).success).toBe(true)
  })

  test('an answer without tasks, or with one that cannot be told apart, is not understood', () => {
    expect(schema.safeParse({}).success).toBe(false)
    expect(schema.safeParse({ surveyTasks: [{ surveyName: 'mood' }] }).success).toBe(false)
  })
})
