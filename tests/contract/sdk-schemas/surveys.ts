import type * as Sdk from '@mydatahelps/mydatahelps-js'
import { z } from 'zod'
import { shape } from './shape'
import { dateTime, guid, optionalText } from './values'

export const schedule = shape<Sdk.ScheduleMetadata>()(
  z.strictObject({
    id: guid,
    name: z.string(),
    category: optionalText,
    interval: z.number().optional(),
    intervalType: z.enum(['days', 'weeks', 'months', 'years']).optional(),
  }),
)

export const surveyTask = shape<Sdk.SurveyTask>()(
  z.strictObject({
    id: guid,
    participantID: guid,
    participantIdentifier: z.string(),
    linkIdentifier: z.string(),
    surveyID: guid,
    surveyName: z.string(),
    surveyCategory: optionalText,
    surveyDisplayName: optionalText,
    surveyDescription: optionalText,
    startDate: dateTime.optional(),
    endDate: dateTime.optional(),
    status: z.enum(['incomplete', 'closed', 'complete']),
    hasSavedProgress: z.boolean(),
    dueDate: dateTime.optional(),
    insertedDate: dateTime,
    modifiedDate: dateTime,
    schedule: schedule.optional(),
    event: optionalText,
  }),
)

export const surveyTasksPage = shape<Sdk.SurveyTasksPage>()(
  z.strictObject({ surveyTasks: z.array(surveyTask), nextPageID: optionalText }),
)

export const surveyAnswer = shape<Sdk.SurveyAnswer>()(
  z.strictObject({
    id: guid,
    participantID: guid,
    participantIdentifier: optionalText,
    surveyResultID: guid,
    surveyID: guid,
    surveyVersion: z.int(),
    taskID: guid.optional(),
    surveyName: z.string(),
    surveyDisplayName: z.string(),
    date: dateTime,
    stepIdentifier: z.string(),
    resultIdentifier: z.string(),
    answers: z.array(z.string()),
    insertedDate: dateTime,
    schedule: schedule.optional(),
    type: z.string(),
    event: optionalText,
  }),
)

export const surveyAnswersPage = shape<Sdk.SurveyAnswersPage>()(
  z.strictObject({ surveyAnswers: z.array(surveyAnswer), nextPageID: optionalText }),
)

export const surveyResult = shape<Sdk.SurveyResult>()(
  z.strictObject({
    id: guid,
    participantID: guid,
    participantIdentifier: optionalText,
    taskID: guid.optional(),
    surveyID: guid,
    surveyVersion: z.int(),
    surveyName: z.string(),
    surveyDisplayName: z.string(),
    date: dateTime,
    insertedDate: dateTime,
    schedule: schedule.optional(),
    event: optionalText,
    userType: z.string(),
  }),
)

export const surveyResultsPage = shape<Sdk.SurveyResultsPage>()(
  z.strictObject({ surveyResults: z.array(surveyResult), nextPageID: optionalText }),
)
