import { expect, test } from '@playwright/test'
import { answerWords, questionWords } from '@/components/embeddables/survey-history/answer-words'
import type { EndedTask } from '@/components/embeddables/survey-history/ended-tasks-schema'
import { byMonth, historyOf, type Stretch } from '@/components/embeddables/survey-history/history-entries'
import type { SurveyAnswer } from '@/components/embeddables/survey-history/survey-answers-schema'
import {
  answersQuery,
  endedTasksQuery,
  resultsQuery,
} from '@/components/embeddables/survey-history/survey-history-query'
import type { SurveyResult } from '@/components/embeddables/survey-history/survey-results-schema'
import type { Sdk } from '@/components/participant-session/sdk'

const all = <Item>(...items: Item[]): Stretch<Item> => ({ items, hasMore: false })
const some = <Item>(...items: Item[]): Stretch<Item> => ({ items, hasMore: true })
const result = (id: string, date: string, fields: Partial<SurveyResult> = {}): SurveyResult => ({
  id,
  surveyName: 'mood',
  date,
  ...fields,
})
const task = (id: string, status: string, insertedDate: string, endDate: string): EndedTask => ({
  id,
  surveyName: 'mood',
  status,
  insertedDate,
  endDate,
})
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id)

test.describe('the history of surveys', () => {
  test('has what was finished last on top, however long ago it was assigned', () => {
    const history = historyOf(
      all(result('late', '2031-05-20T20:00:00-04:00'), result('early', '2031-05-03T20:00:00-04:00')),
      all(
        task('t1', 'closed', '2031-05-10T00:00:00Z', '2031-05-10T23:59:00-04:00'),
        task('t2', 'complete', '2031-02-01T00:00:00Z', '2031-05-20T20:00:00-04:00'),
      ),
    )
    expect(ids(history)).toEqual(['late', 't1', 'early'])
    expect(history.map(({ kind }) => kind)).toEqual(['done', 'missed', 'done'])
  })

  test('holds back what lies before the day to which both lists reach', () => {
    const results = some(result('r1', '2031-05-20T00:00:00Z'), result('r2', '2031-05-01T00:00:00Z'))
    const tasks = some(
      task('t1', 'closed', '2031-05-21T00:00:00Z', '2031-05-21T12:00:00Z'),
      task('t2', 'closed', '2031-05-10T00:00:00Z', '2031-05-10T12:00:00Z'),
    )
    expect(ids(historyOf(results, tasks))).toEqual(['t1', 'r1', 't2'])
    expect(ids(historyOf(results, { ...tasks, hasMore: false }))).toEqual(['t1', 'r1', 't2', 'r2'])
  })

  test('an answer that was changed later keeps the day on which it was given', () => {
    const changed = result('r', '2031-05-20T10:00:00-04:00', {
      taskID: 't',
      insertedDate: '2031-04-02T14:00:02Z',
    })
    const tasks = all(task('t', 'complete', '2031-04-02T00:00:00Z', '2031-04-02T10:00:00-04:00'))
    expect(historyOf(all(changed), tasks)[0]?.end).toBe('2031-04-02T10:00:00-04:00')
    expect(historyOf(all(changed), all<EndedTask>())[0]?.end).toBe('2031-04-02T14:00:02Z')
  })

  test('where answers may not be read, the tasks tell what was done', () => {
    const tasks = all(task('t', 'complete', '2031-04-02T00:00:00Z', '2031-04-02T10:00:00-04:00'))
    expect(historyOf(undefined, tasks)).toMatchObject([{ id: 't', kind: 'done', resultID: undefined }])
  })

  test('the same result on two pages is one row, and one without a date comes last', () => {
    const twice = result('r', '2031-05-20T10:00:00-04:00')
    const results = all(result('none', 'soon'), twice, twice)
    expect(ids(historyOf(results, all<EndedTask>()))).toEqual(['r', 'none'])
  })

  test('months are those of where the participant was', () => {
    const history = historyOf(
      all(
        result('may', '2031-06-01T01:30:00+12:00'),
        result('none', ''),
        result('april', '2031-04-30T23:30:00-04:00'),
      ),
      all<EndedTask>(),
    )
    expect(byMonth(history).map(({ key, entries }) => [key, ...ids(entries)])).toEqual([
      ['2031-06', 'may'],
      ['2031-04', 'april'],
      ['', 'none'],
    ])
  })
})

test.describe('an answer', () => {
  const answer = (type: string, ...answers: string[]): SurveyAnswer => ({
    id: '1',
    stepIdentifier: 'sleepQuality',
    type,
    answers,
  })

  test('stands beside its question in words', () => {
    const questions = {
      sleepQuality: 'Sleep quality',
      doctor_visit: 'Doctor visit',
      Q2b: 'Q2b',
      note: 'Note',
    }
    for (const [stepIdentifier, words] of Object.entries(questions))
      expect(questionWords({ ...answer('text'), stepIdentifier })).toBe(words)
    expect(questionWords({ ...answer('text'), resultIdentifier: 'systolic-pressure' })).toBe(
      'Systolic pressure',
    )
  })

  test('is written as what it is', () => {
    expect(answerWords(answer('singleChoice', 'veryWell'))).toEqual({ kind: 'words', words: 'Very well' })
    expect(answerWords(answer('multipleChoice', 'headache', 'sore_throat'))).toEqual({
      kind: 'words',
      words: 'Headache, Sore throat',
    })
    expect(answerWords(answer('yesNo', 'true'))).toEqual({ kind: 'yes' })
    expect(answerWords(answer('yesNo', 'false'))).toEqual({ kind: 'no' })
    expect(answerWords(answer('date', '1984-03-17'))).toEqual({ kind: 'day', day: '1984-03-17' })
    expect(answerWords(answer('photo', 'abc.jpg'))).toEqual({ kind: 'photo' })
    expect(answerWords(answer('number'))).toEqual({ kind: 'nothing' })
  })

  test('that was typed stays as it is', () => {
    for (const words of ['myIPhone is_new', 'iPhone', 'true', '2031-01-01'])
      expect(answerWords(answer('text', words))).toEqual({ kind: 'words', words })
    expect(answerWords({ ...answer('', 'iPhone'), type: null })).toEqual({ kind: 'words', words: 'iPhone' })
  })
})

test('the questions to MyDataHelps name a page only where there is one', async () => {
  const parameters: unknown[] = []
  const record = async (given: unknown) => void parameters.push(given)
  const sdk = {
    querySurveyResults: record,
    querySurveyTasks: record,
    querySurveyAnswers: record,
  } as unknown as Sdk
  await resultsQuery().read(sdk)
  await resultsQuery('next').read(sdk)
  await endedTasksQuery().read(sdk)
  await answersQuery('r').read(sdk)
  expect(parameters).toEqual([
    { limit: 30 },
    { limit: 30, pageID: 'next' },
    { status: ['complete', 'closed'], sortOrder: 'descending', limit: 30 },
    { surveyResultID: 'r', limit: 100 },
  ])
  expect(resultsQuery('next').key).not.toEqual(resultsQuery().key)
})
