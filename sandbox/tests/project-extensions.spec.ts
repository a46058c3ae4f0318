import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

test('A custom event stands in the record with the request that brought it', async ({ sandbox }) => {
  const token = await sandbox.participantToken('ana.rivera', 'CustomEvents:write')
  const send = (body: unknown) => sandbox.delegated('customevents', { method: 'POST', token, body })
  const event = { eventType: 'chart-opened', properties: { days: 7, nested: { a: [1] } } }
  expect((await send(event)).status).toBe(204)
  expect((await send({ properties: {} })).status).toBe(400)
  expect((await send('not JSON')).status).toBe(400)
  const requests = await (await sandbox.control('GET', 'requests')).json()
  expect(requests.filter(({ path }: { path: string }) => path.endsWith('/customevents'))).toMatchObject([
    { status: 204, customEvent: event },
    { status: 400 },
    { status: 400 },
  ])
})

test('The example of a custom API answers as JSON and as text, and keeps a goal', async ({ sandbox }) => {
  const token = await sandbox.participantToken('ben.okafor')
  const call = (method: string, path: string, body?: unknown) =>
    sandbox.delegated(`custom/${path}`, { method, token, body })
  expect(await answer(await call('GET', 'StudyProgress?'))).toEqual({
    status: 200,
    body: { surveysDone: 12, surveysToDo: 3, weeklySurveyGoal: null },
  })
  const text = await call('GET', 'StudyProgress?format=text')
  expect(text.headers.get('Content-Type')).toContain('text/plain')
  expect(await text.text()).toBe('12 surveys done, 3 to do.')

  const goal = { weeklySurveyGoal: 5 }
  expect(await answer(await call('POST', 'StudyProgress', goal))).toEqual({ status: 200, body: goal })
  expect(await (await call('GET', 'StudyProgress')).json()).toMatchObject(goal)
  const ben = await (await sandbox.administration('GET', 'participants/ben.okafor')).json()
  expect(ben.customFields).toEqual({ WeeklySurveyGoal: '5' })

  expect((await call('POST', 'StudyProgress', { weeklySurveyGoal: 'many' })).status).toBe(400)
  expect((await call('DELETE', 'StudyProgress')).status).toBe(405)
  expect((await call('GET', 'Other/Path')).status).toBe(404)
})

test('A secondary view is found by anybody, from any page', async ({ sandbox }) => {
  const project = sandbox.variable('MYDATAHELPS_PROJECT_ID')
  const look = (projectID: string, key: string) =>
    sandbox.send(`api/v1/public/projects/${projectID}/views/${key}`, {
      headers: { Origin: 'https://anywhere.example' },
    })
  const found = await look(project, 'About')
  expect(found.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(await answer(found)).toEqual({
    status: 200,
    body: { key: 'About', url: expect.stringContaining('https://') },
  })
  for (const [projectID, key] of [
    [project, 'Unknown'],
    [project, 'constructor'],
    ['00000000-0000-4000-8000-000000000000', 'About'],
  ] as const) {
    const missing = await look(projectID, key)
    expect(missing.status).toBe(404)
    expect(missing.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await missing.json()).toEqual({ message: expect.any(String) })
  }
})
