import { z } from 'zod'
import { answer, type SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const recordSchema = z.array(z.looseObject({ path: z.string(), warnings: z.array(z.string()).optional() }))

/** What was said of the requests so far, by their path. */
async function warnings(sandbox: SandboxClient) {
  const record = recordSchema.parse(await (await sandbox.control('GET', 'requests')).json())
  return record.flatMap(({ path, warnings }) => (warnings ? [[path, warnings]] : []))
}

/** One list of each kind, each from another part of the API. */
const LISTS = [
  'v1/delegated/surveytasks?',
  'v1/delegated/inbox?',
  'v1/delegated/files?',
  'v1/delegated/devicedata?namespace=Fitbit',
  'v1/delegated/fitbit/dailySummaries?',
  'v1/delegated/appleHealth/workouts?',
  'v2/delegated/devicedata?namespace=Fitbit&type=sleep',
  'v2/delegated/devicedata/aggregate/dailysleep?namespace=Fitbit&type=sleep',
]

test('A pageID that says "undefined" is taken for none, and the record warns of it', async ({ sandbox }) => {
  const token = await sandbox.participantToken('ben.okafor')
  const list = async (path: string) => answer(await sandbox.send(`api/${path}`, { token }))
  const expected = await Promise.all(LISTS.map(list))
  expect(await warnings(sandbox)).toEqual([])
  for (const [index, path] of LISTS.entries())
    expect(await list(`${path}&pageID=undefined`), path).toEqual(expected[index])
  expect(await warnings(sandbox)).toEqual(
    LISTS.map((path) => [`/api/${path.split('?')[0]}`, ['pageID=undefined']]),
  )

  await sandbox.control('DELETE', 'requests')
  const anchored = await list('v2/delegated/devicedata?namespace=Fitbit&type=sleep&anchor=undefined')
  expect(anchored).toEqual(expected[6])
  const tasks = 'surveytasks?participantIdentifier=ben.okafor'
  const staff = async (query: string) => answer(await sandbox.administration('GET', tasks + query))
  expect(await staff('&pageID=undefined')).toEqual(await staff(''))
  const [, ofStaff] = await warnings(sandbox)
  expect((await warnings(sandbox))[0]).toEqual(['/api/v2/delegated/devicedata', ['anchor=undefined']])
  expect(ofStaff?.[1]).toEqual(['pageID=undefined'])
})

test('Whoever begins with "undefined" goes on with the pageID that comes back', async ({ sandbox }) => {
  const token = await sandbox.participantToken('ben.okafor')
  const page = async (pageID: string) =>
    (await sandbox.delegated(`surveytasks?limit=4&pageID=${pageID}`, { token })).json()
  const first = await page('undefined')
  const second = await page(first.nextPageID)
  expect(second.surveyTasks).toHaveLength(4)
  expect(second.surveyTasks[0].id).not.toBe(first.surveyTasks[0].id)
})

for (const [locale, sentence] of [
  ['en-US', 'warning: pageID=undefined was taken for no pageID'],
  ['es-MX', 'advertencia: pageID=undefined se tomó como ausente'],
] as const)
  test.describe(() => {
    test.use({ locale })

    test(`The start page shows the warning beside its request, in ${locale}`, async ({ page, sandbox }) => {
      const token = await sandbox.participantToken('ana.rivera')
      await sandbox.delegated('notifications?pageID=undefined', { token })
      await page.goto(sandbox.baseUrl)
      const request = page.getByRole('listitem').filter({ hasText: '/notifications' })
      await expect(request).toContainText(sentence)
    })
  })
