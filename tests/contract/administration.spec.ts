import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ourReading, sandboxOnly, writes } from './certainty'
import { expect, test } from './contract-test'
import { expectShape } from './expect-shape'
import { dateTime, guid } from './sdk-schemas/values'

const text = z.string()

/** What MyDataHelps documents of a participant; a later version may add to it. */
const participantSchema = z.object({
  id: guid,
  participantIdentifier: text.min(1),
  secondaryIdentifier: text.optional(),
  linkIdentifier: text,
  enrolled: z.boolean(),
  enrollmentDate: dateTime.optional(),
  withdrawDate: dateTime.optional(),
  insertedDate: dateTime,
  invitationStatus: z.enum(['pending', 'declined', 'cancelled', 'approved', 'notInvited']).optional(),
  demographics: z.record(z.string(), text),
  customFields: z.record(z.string(), z.union([text, z.number()])),
  excludeFromExport: z.boolean(),
  // What programs in use read besides.
  accountEmail: text.optional(),
  accountMobilePhone: text.optional(),
  institutionCode: text.optional(),
  viewParticipantRecordLink: text.optional(),
})
const pageSchema = z.object({
  participants: z.array(participantSchema),
  totalParticipants: z.int(),
  pageNumber: z.int(),
})
const MESSAGE = { message: expect.stringMatching(/\S/) }

test.describe('The administration API', () => {
  test('lists participants, in pages that are counted from 0', async ({ service }) => {
    const page = async (query: string) =>
      expectShape(pageSchema, await (await service.administration('GET', `participants?${query}`)).json())
    const all = await page('')
    expect(all.pageNumber).toBe(0)
    expect(all.totalParticipants).toBeGreaterThan(0)
    const [first, second] = [await page('pageNumber=0&pageSize=1'), await page('pageNumber=1&pageSize=1')]
    expect(first.participants).toHaveLength(1)
    expect(second.pageNumber).toBe(1)
    expect(first.participants[0]?.id).toBe(all.participants[0]?.id)
    expect(second.participants[0]?.id).not.toBe(first.participants[0]?.id)
    expect(second.totalParticipants).toBe(all.totalParticipants)
  })

  test('takes the empty search that the Java quickstart sends', async ({ service }) => {
    const response = await service.administration('GET', 'participants?query=')
    expect(expectShape(pageSchema, await response.json()).totalParticipants).toBeGreaterThan(0)
  })

  test('gives one participant by the project’s own identifier', async ({ service, participant }) => {
    const response = await service.administration('GET', `participants/${encodeURIComponent(participant)}`)
    const found = expectShape(participantSchema, await response.json())
    expect(found.participantIdentifier).toBe(participant)
    expect(Object.values(found.demographics)).not.toContain('')
  })

  test('answers 404 with JSON for nobody', async ({ service }) => {
    const response = await service.administration('GET', `participants/nobody-${randomUUID()}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('json')
    await response.json()
  })

  test('bears slashes that are doubled', async ({ service }) => {
    const token = await service.serviceToken()
    const url = service.participantsUrl.replace('/api/', '//api/')
    expect((await service.send(`${url}?pageSize=1`, { token })).status).toBe(200)
  })

  test('merges what a PUT brings into what is there', async ({ service, participant }) => {
    writes()
    ourReading('programs in use send single fields, and rely on the others staying')
    const before = await (await service.administration('GET', `participants/${participant}`)).json()
    const mark = randomUUID()
    const response = await service.administration('PUT', 'participants', {
      participantIdentifier: participant,
      customFields: { ContractTest: mark },
    })
    expect(response.status).toBe(200)
    const { actionTaken, participant: after } = await response.json()
    expect(actionTaken).toMatch(/updated/i)
    expect(after).toMatchObject({ id: before.id, demographics: before.demographics })
    expect(after.customFields).toEqual({ ...before.customFields, ContractTest: mark })
  })

  test('adds several participants at once, and leaves those alone that are there', async ({ service }) => {
    sandboxOnly('a participant that was added cannot be taken away again')
    const add = async (query: string, ...identifiers: string[]) =>
      service.administration('POST', `participants${query}`, {
        participants: identifiers.map((each) => ({
          participantIdentifier: each,
          demographics: { city: 'Duluth' },
        })),
        sendDefaultInvitationNotifications: false,
      })
    const added = await add('', 'new.one', 'new.two')
    expect(await added.json()).toMatchObject({
      totalAdded: 2,
      totalUpdated: 0,
      results: [{ actionTaken: expect.any(String), result: { participantIdentifier: 'new.one' } }, {}],
    })
    expect(await (await add('?allowUpdate=true', 'new.one')).json()).toMatchObject({ totalUpdated: 1 })
  })

  test('assigns surveys, which the participant finds at once', async ({ service, participant, token }) => {
    sandboxOnly('the surveys of a project are its own')
    const response = await service.administration('POST', 'surveytasks', [
      {
        participantIdentifier: participant,
        surveyName: 'SleepAndDevices',
        dueAfterIntervalAmount: 3,
        dueAfterIntervalType: 'Days',
      },
    ])
    expect(response.ok).toBe(true)
    const tasks = await service.delegated('surveytasks?surveyName=SleepAndDevices', { token })
    expect(await tasks.json()).toMatchObject({ surveyTasks: [{ status: 'incomplete' }] })
  })

  for (const [path, member] of [
    ['surveytasks', 'surveyTasks'],
    ['surveyResults', 'surveyResults'],
    ['notifications', 'notifications'],
    ['devicedatapoints', 'deviceDataPoints'],
  ] as const) {
    test(`lists ${path} of one participant, in pages that follow each other by pageID`, async ({
      service,
      participant,
    }) => {
      ourReading('MyDataHelps documents the calls, programs in use show the parameters')
      const namespace = path === 'devicedatapoints' ? '&namespace=Fitbit' : ''
      const query = `participantIdentifier=${encodeURIComponent(participant)}${namespace}`
      const response = await service.administration('GET', `${path}?${query}&limit=2`)
      const page = await response.json()
      expect(page[member].length).toBeLessThanOrEqual(2)
      if (!page.nextPageID) return
      const nextUrl = `${path}?${query}&limit=2&pageID=${encodeURIComponent(page.nextPageID)}`
      const next = await (await service.administration('GET', nextUrl)).json()
      expect(next[member].map(({ id }: { id: string }) => id)).not.toContain(page[member][0].id)
    })
  }

  test('is closed without a service token, and to another project', async ({ service, token }) => {
    for (const wrong of ['made-up', token])
      expect((await service.send(service.participantsUrl, { token: wrong })).status).toBe(401)
    expect((await service.send(service.participantsUrl, {})).status).toBe(401)
    const url = service.participantsUrl.replace(service.credentials.projectID, randomUUID())
    const response = await service.send(url, { token: await service.serviceToken() })
    expect(response.ok).toBe(false)
  })

  test('says in a message what is wrong', async ({ service }) => {
    ourReading('MyDataHelps documents no errors of the REST API')
    const response = await service.administration('GET', 'participants?pageNumber=first')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject(MESSAGE)
  })
})
