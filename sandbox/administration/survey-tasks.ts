import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { isWantedTask, surveyTaskQuery, surveyTaskView } from '../delegated/survey-tasks'
import { page } from '../requests/paging'
import { oneOf } from '../requests/query-values'
import { readBody, readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { SurveyTask } from '../store/study-records'
import { surveys } from '../survey/definitions'
import { namedParticipant, ownedRecords } from './owned-records'

const querySchema = surveyTaskQuery.extend({ participantIdentifier: z.string().optional() })

const INTERVAL_TYPES = ['Hours', 'Days', 'Weeks', 'Months'] as const

const assignmentSchema = z.object({
  participantIdentifier: z.string().min(1),
  surveyName: z.string().min(1),
  event: z.string().min(1).max(200).nullish(),
  dueAfterIntervalAmount: z.int().positive().max(10_000).nullish(),
  dueAfterIntervalType: oneOf(INTERVAL_TYPES).default('Days'),
})

type Assignment = z.infer<typeof assignmentSchema>

/** Lists survey tasks, and assigns surveys (protocol: other administration endpoints). */
export function surveyTasks(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { clock, store } = sandbox
  const app = new Hono<SandboxEnv>()

  app.get('/surveytasks', (c) => {
    const query = readQuery(c, querySchema)
    const tasks = ownedRecords(store, query.participantIdentifier, ({ id }) => store.tasksOf(id))
    const { items, nextPageID } = page(c, {
      items: tasks.filter(({ record }) => isWantedTask(record, query)),
      dateOf: ({ record }) => record.insertedDate,
      order: query.sortOrder,
      limit: query.limit,
      pageID: query.pageID,
    })
    const views = items.map(({ record, participant }) => surveyTaskView(c, record, participant))
    return c.json({ surveyTasks: views, nextPageID })
  })

  // All of a list or nothing: whoever mends one entry and sends the list again must not assign the others twice.
  app.post('/surveytasks', async (c) => {
    const assignments = await readBody(c, z.array(assignmentSchema).min(1).max(1000))
    const tasks = assignments.map((assignment) => {
      const participant = namedParticipant(store, assignment.participantIdentifier)
      return { participant, task: assign(assignment, participant.id, clock.now()) }
    })
    for (const { task } of tasks) store.addTask(task)
    return c.json({ surveyTasks: tasks.map(({ participant, task }) => surveyTaskView(c, task, participant)) })
  })

  return app
}

function assign(assignment: Assignment, participantID: string, now: Date): SurveyTask {
  const { surveyName, event, dueAfterIntervalAmount, dueAfterIntervalType } = assignment
  if (!surveys.has(surveyName))
    throw new HTTPException(400, { message: `The project has no survey ${surveyName}.` })
  return {
    id: randomUUID(),
    participantID,
    linkIdentifier: randomUUID(),
    surveyName,
    event: event ?? null,
    schedule: null,
    status: 'incomplete',
    dueDate: dueAfterIntervalAmount ? later(now, dueAfterIntervalAmount, dueAfterIntervalType) : null,
    startDate: now,
    endDate: null,
    insertedDate: now,
    modifiedDate: now,
    savedProgress: null,
  }
}

function later(now: Date, amount: number, type: (typeof INTERVAL_TYPES)[number]): Date {
  const date = new Date(now)
  if (type === 'Months') date.setUTCMonth(date.getUTCMonth() + amount)
  else date.setUTCHours(date.getUTCHours() + amount * { Hours: 1, Days: 24, Weeks: 168 }[type])
  return date
}
