import { z } from 'zod'
import type { SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const pageSchema = z.looseObject({ nextPageID: z.string().nullable() })
const itemSchema = z.looseObject({ id: z.string() })

/** One page of a list, as the SDK asks for it: with a `?` at the end even where nothing follows. */
async function list(sandbox: SandboxClient, path: string, query = '', token?: string) {
  const participantToken = token ?? (await sandbox.participantToken('ben.okafor'))
  const response = await sandbox.delegated(`${path}?${query}`, { token: participantToken })
  if (!response.ok) return { status: response.status, items: [], nextPageID: null }
  const { nextPageID, ...rest } = pageSchema.parse(await response.json())
  const [items] = Object.values(rest)
  return { status: response.status, items: z.array(itemSchema).parse(items), nextPageID }
}

const values = (items: Record<string, unknown>[], field: string) => items.map((item) => item[field])

test.describe('Filters', () => {
  test('a list holds several values, escaped', async ({ sandbox }) => {
    const count = async (query: string) => (await list(sandbox, 'surveytasks', query)).items.length
    expect(await count('surveyName=WelcomeSurvey%2CWeeklyWellbeing&status=incomplete')).toBe(2)
    expect(await count('surveyName=WelcomeSurvey%5C%2CWeeklyWellbeing')).toBe(0)
    expect(await count('status=complete')).toBe(12)
    expect(await count('status=closed')).toBe(2)
    expect(await count('status=incomplete%2Ccomplete%2Cclosed')).toBe(17)
  })

  test('an answer with a comma in it is found by its escaped form', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const answers = { energy: ['5'], sleepQuality: ['well'], note: ['tired, a bit \\ sore'] }
    const submission = { token, method: 'POST', body: { answers } }
    expect((await sandbox.send('survey-frame/surveys/DailyCheckIn/results', submission)).status).toBe(201)
    const find = async (answer: string) =>
      values(
        (await list(sandbox, 'surveyanswers', `answer=${encodeURIComponent(answer)}`, token)).items,
        'answers',
      )
    expect(await find('tired\\, a bit \\\\ sore')).toEqual([['tired, a bit \\ sore']])
    expect(await find('tired, a bit \\ sore')).toEqual([])
  })

  test('before and after leave out the moment itself; a day is its midnight in UTC', async ({ sandbox }) => {
    const { items } = await list(sandbox, 'surveyresults')
    const [newest, second] = values(items, 'date').map((date) => new Date(String(date)).toISOString())
    expect((await list(sandbox, 'surveyresults', `after=${newest}`)).items).toHaveLength(0)
    expect((await list(sandbox, 'surveyresults', `after=${second}`)).items).toHaveLength(1)
    expect((await list(sandbox, 'surveyresults', `before=${second}`)).items).toHaveLength(items.length - 2)
    expect((await list(sandbox, 'surveyresults', `after=${newest?.slice(0, 10)}`)).items).toHaveLength(1)
  })

  test('what cannot be understood is refused; what is empty or unknown is not looked at', async ({
    sandbox,
  }) => {
    for (const query of ['status=done', 'sortOrder=sideways', 'limit=ten', 'limit=0', 'pageID=none'])
      expect((await list(sandbox, 'surveytasks', query)).status, query).toBe(400)
    for (const query of ['after=yesterday', 'before=undefined'])
      expect((await list(sandbox, 'surveyanswers', query)).status, query).toBe(400)
    for (const query of ['', 'status=&pageID=&limit=', 'colour=blue'])
      expect((await list(sandbox, 'surveytasks', query)).items, query).toHaveLength(17)
  })

  test('messages are found by kind and by what became of them', async ({ sandbox }) => {
    const found = async (query: string) => values((await list(sandbox, 'notifications', query)).items, 'type')
    expect(await found('statusCode=noregisteredmobiledevice')).toEqual(['Push'])
    expect(await found('identifier=Welcome')).toEqual(['Email'])
    expect(new Set(await found('type=Sms'))).toEqual(new Set(['Sms']))
  })
})

test.describe('Order and pages', () => {
  test('newest first, unless asked otherwise', async ({ sandbox }) => {
    const dates = async (query: string) =>
      values((await list(sandbox, 'surveytasks', query)).items, 'insertedDate').map(String)
    const newestFirst = await dates('')
    expect(newestFirst).toEqual([...newestFirst].sort().reverse())
    expect(await dates('sortOrder=Ascending')).toEqual([...newestFirst].sort())
    const sent = values((await list(sandbox, 'notifications')).items, 'sentDate').map(String)
    expect(sent).toEqual([...sent].sort().reverse())
  })

  test('pages follow each other without a gap, and the last says so', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ben.okafor')
    const whole = await list(sandbox, 'surveyanswers', 'limit=1000', token)
    const ids: unknown[] = []
    let query = 'limit=7'
    for (let pages = 0; pages < 20; pages++) {
      const { items, nextPageID } = await list(sandbox, 'surveyanswers', query, token)
      ids.push(...values(items, 'id'))
      if (nextPageID === null) break
      query = `limit=7&pageID=${nextPageID}`
    }
    expect(ids).toEqual(values(whole.items, 'id'))
    expect(ids.length).toBeGreaterThan(20)
  })

  test('a page ID holds for its own query alone', async ({ sandbox }) => {
    const { nextPageID } = await list(sandbox, 'surveytasks', 'status=complete&limit=2')
    const status = async (path: string, query: string, person = 'ben.okafor') => {
      const token = await sandbox.participantToken(person)
      return (await list(sandbox, path, `${query}&pageID=${nextPageID}`, token)).status
    }
    expect(await status('surveytasks', 'limit=5&status=complete')).toBe(200)
    expect(await status('surveytasks', 'status=closed')).toBe(400)
    expect(await status('surveyresults', 'status=complete')).toBe(400)
    expect(await status('surveytasks', 'status=complete', 'ana.rivera')).toBe(400)
  })

  test('no page holds more than a hundred', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const submission = {
      token,
      method: 'POST',
      body: { answers: { energy: ['5'], sleepQuality: ['well'], note: ['!'] } },
    }
    await Promise.all(
      Array.from({ length: 40 }, () => sandbox.send('survey-frame/surveys/DailyCheckIn/results', submission)),
    )
    for (const query of ['limit=500', '']) {
      const { items, nextPageID } = await list(sandbox, 'surveyanswers', query, token)
      expect(items).toHaveLength(100)
      expect(nextPageID).not.toBeNull()
    }
  })
})
