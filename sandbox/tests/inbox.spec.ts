import { z } from 'zod'
import { expect, test } from './start-sandbox'

const itemSchema = z.looseObject({
  id: z.guid(),
  type: z.enum(['message', 'survey', 'resource']),
  status: z.string(),
  isNew: z.boolean(),
  insertedDate: z.iso.datetime(),
})
const pageSchema = z.object({ items: z.array(itemSchema), nextPageID: z.string().nullable() })

test.describe('The inbox', () => {
  let token: string
  let query: (parameters?: Record<string, string>) => Promise<z.infer<typeof pageSchema>>

  test.beforeEach(async ({ sandbox }) => {
    token = await sandbox.participantToken('ben.okafor')
    query = async (parameters = {}) => {
      const path = `inbox?${new URLSearchParams(parameters)}`
      return pageSchema.parse(await (await sandbox.delegated(path, { token })).json())
    }
  })

  test('holds messages, resources and the surveys of the tasks, newest first', async ({ sandbox }) => {
    const { items } = await query()
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['message', 'survey', 'resource']))
    const dates = items.map(({ insertedDate }) => insertedDate)
    expect(dates).toEqual([...dates].sort().reverse())
    const { surveyTasks } = await (await sandbox.delegated('surveytasks?', { token })).json()
    const begun = surveyTasks.find((task: { hasSavedProgress: boolean }) => task.hasSavedProgress)
    expect(items.find(({ id }) => id === begun.id)).toMatchObject({
      type: 'survey',
      name: 'WelcomeSurvey',
      hasRestorationData: true,
      isNew: false,
    })
  })

  test('is filtered by type, status, category and end, and sorted', async () => {
    const messages = await query({ type: 'message,resource', status: 'incomplete' })
    expect(messages.items.map(({ title }) => title)).toEqual(['Sleeping well', 'What we have learned so far'])
    const ended = await query({ type: 'message', endsBefore: new Date().toISOString() })
    expect(ended.items).toMatchObject([
      { title: 'Meet the study team', status: 'closed', isNew: false },
      { title: 'Welcome to the study', status: 'complete', isNew: false },
    ])
    const lasting = await query({ type: 'message', endsAfter: new Date().toISOString() })
    expect(lasting.items.map(({ title }) => title)).toEqual(['What we have learned so far'])
    expect((await query({ category: 'Guides' })).items).toHaveLength(1)
    const due = await query({
      type: 'survey',
      status: 'incomplete',
      sortColumn: 'dueDate',
      sortOrder: 'ascending',
    })
    expect(due.items.map(({ name }) => name)).toEqual(['WeeklyWellbeing', 'DailyCheckIn', 'WelcomeSurvey'])
  })

  test('comes in pages that lose and repeat nothing', async () => {
    const everything = (await query()).items.map(({ id }) => id)
    const seen: string[] = []
    for (let pageID: string | null = ''; pageID !== null; ) {
      const page = await query({ limit: '4', ...(pageID && { pageID }) })
      seen.push(...page.items.map(({ id }) => id))
      pageID = page.nextPageID
    }
    expect(seen).toEqual(everything)
  })

  test('remembers what was read', async ({ sandbox }) => {
    const [item] = (await query({ type: 'message', status: 'incomplete' })).items
    const update = async (name: string) =>
      sandbox.delegated(`inbox/${item?.id}/${name}`, { method: 'PUT', token })
    expect(await (await update('markRead')).json()).toEqual({ update: 'markRead', status: 'success' })
    expect(await (await update('markRead')).json()).toEqual({ update: 'markRead', status: 'noChange' })
    expect((await update('delete')).status).toBe(400)
    const read = await (await sandbox.delegated(`inbox/${item?.id}`, { token })).json()
    expect(read).toMatchObject({ id: item?.id, isNew: false, status: 'complete' })
  })

  test('tells when something was read, so that what was done lately can be asked for', async ({
    sandbox,
  }) => {
    const start = Date.now()
    const lately = {
      type: 'message,resource',
      sortColumn: 'endDate',
      endsAfter: new Date(start - 3 * 86_400_000).toISOString(),
    }
    // What Ben read long ago is not among them.
    expect((await query({ ...lately, status: 'complete' })).items).toEqual([])
    const unread = (await query({ ...lately, status: 'incomplete' })).items
    expect(unread.map((item) => 'endDate' in item)).toEqual([false, false])

    const [item] = unread
    const markRead = () => sandbox.delegated(`inbox/${item?.id}/markRead`, { method: 'PUT', token })
    await markRead()
    const { items } = await query({ ...lately, status: 'complete' })
    expect(items).toMatchObject([{ id: item?.id, endDate: expect.stringMatching(/\+00:00$/) }])
    expect(Date.parse(String(items[0]?.endDate))).toBeGreaterThanOrEqual(start)
    await sandbox.control('PUT', 'clock', { offsetSeconds: 60 })
    await markRead()
    expect((await query({ ...lately, status: 'complete' })).items).toEqual(items)
  })

  test('speaks Ana’s language, and is hers alone', async ({ sandbox }) => {
    const [bens] = (await query()).items
    const anas = await sandbox.participantToken('ana.rivera')
    expect((await sandbox.delegated(`inbox/${bens?.id}`, { token: anas })).status).toBe(404)
    const headers = { 'Accept-Language': 'es' }
    const { items } = await (await sandbox.delegated('inbox?type=message', { token: anas, headers })).json()
    expect(items).toMatchObject([{ title: 'Le damos la bienvenida al estudio', isNew: true }])
  })
})
