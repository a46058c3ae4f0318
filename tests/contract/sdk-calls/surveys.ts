import { expect } from '@playwright/test'
import { needs } from '../certainty'
import { expectShape } from '../expect-shape'
import { surveyAnswersPage, surveyResultsPage, surveyTasksPage } from '../sdk-schemas/surveys'
import type { SdkCalls } from './call'

const WEEK_MILLISECONDS = 7 * 86_400_000

export const surveyCalls: SdkCalls<
  'querySurveyTasks' | 'querySurveyAnswers' | 'querySurveyResults' | 'deleteSurveyResult'
> = {
  querySurveyTasks: {
    does: 'lists survey tasks, newest first, with filters of every kind',
    run: async (sdk) => {
      const all = expectShape(surveyTasksPage, await sdk.call('querySurveyTasks', {})).surveyTasks
      const dates = all.map(({ insertedDate }) => Date.parse(insertedDate))
      expect(dates).toEqual([...dates].sort((a, b) => b - a))
      const one = needs(all[0], 'survey task')
      const filtered = await sdk.call('querySurveyTasks', {
        status: [one.status],
        surveyName: [one.surveyName, 'Never, \\ assigned'],
        surveyID: one.surveyID,
        linkIdentifier: one.linkIdentifier,
        sortOrder: 'ascending',
        limit: 10,
      })
      expect(expectShape(surveyTasksPage, filtered).surveyTasks.map(({ id }) => id)).toContain(one.id)
      const none = await sdk.call('querySurveyTasks', { surveyName: 'Never, \\ assigned' })
      expect(none).toMatchObject({ surveyTasks: [] })
    },
  },

  querySurveyAnswers: {
    does: 'lists answers, with filters of every kind',
    run: async (sdk) => {
      const all = expectShape(surveyAnswersPage, await sdk.call('querySurveyAnswers', {})).surveyAnswers
      const one = needs(all[0], 'survey answer')
      const filtered = await sdk.call('querySurveyAnswers', {
        surveyResultID: String(one.surveyResultID),
        surveyID: String(one.surveyID),
        surveyName: [one.surveyName],
        stepIdentifier: [one.stepIdentifier],
        resultIdentifier: one.resultIdentifier,
        answer: one.answers,
        after: new Date(Date.parse(one.date) - WEEK_MILLISECONDS).toISOString(),
        before: new Date(Date.parse(one.date) + WEEK_MILLISECONDS).toISOString(),
        insertedAfter: '2015-01-01',
        insertedBefore: '2100-01-01',
      })
      expect(expectShape(surveyAnswersPage, filtered).surveyAnswers.map(({ id }) => id)).toContain(one.id)
    },
  },

  querySurveyResults: {
    does: 'lists results, with filters of every kind',
    run: async (sdk) => {
      const all = expectShape(surveyResultsPage, await sdk.call('querySurveyResults', {})).surveyResults
      const one = needs(all[0], 'survey result')
      const filtered = await sdk.call('querySurveyResults', {
        surveyID: String(one.surveyID),
        surveyName: one.surveyName,
        after: '2015-01-01',
        before: '2100-01-01',
        insertedAfter: '2015-01-01',
        insertedBefore: '2100-01-01',
        limit: 100,
      })
      expect(expectShape(surveyResultsPage, filtered).surveyResults.map(({ id }) => id)).toContain(one.id)
    },
  },

  deleteSurveyResult: {
    does: 'takes a result away, with its answers',
    sandboxOnly: 'what a participant has answered cannot be brought back',
    run: async (sdk) => {
      const [one] = expectShape(surveyResultsPage, await sdk.call('querySurveyResults', {})).surveyResults
      const surveyResultID = String(one?.id)
      expect(await sdk.call('deleteSurveyResult', surveyResultID)).toBeUndefined()
      expect(await sdk.call('querySurveyAnswers', { surveyResultID })).toMatchObject({ surveyAnswers: [] })
    },
  },
}
