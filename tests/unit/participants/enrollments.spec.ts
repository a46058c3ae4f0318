import { expect, test } from '@playwright/test'
import { MyDataHelpsError, type NewParticipant, type Participant } from '@/lib/mydatahelps'
import { createEnrollments } from '@/lib/participants/enrollments'
import { fakeClock, HOUR, MINUTE, SECOND } from '../fake-clock'

const ID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'
const issuer = 'https://login.example.org'
const chris = { issuer, sub: 'chris' }
const record = (participantIdentifier: string): Participant => ({ id: ID, participantIdentifier })

/** A study to which those in `people` belong, and how it was asked. */
function startEnrollments({ create = false, people = new Map<string, Participant>() } = {}) {
  const clock = fakeClock()
  const asked: { identifier: string; again: boolean | undefined }[] = []
  const created: NewParticipant[] = []
  let problem: MyDataHelpsError | undefined
  const enrollmentOf = createEnrollments({
    async findParticipant(identifier, options) {
      asked.push({ identifier, again: options?.again })
      if (problem) throw problem
      return people.get(identifier) ?? null
    },
    async persistParticipant(participant) {
      created.push(participant)
      return record(participant.participantIdentifier)
    },
    now: clock.now,
    create,
  })
  const failWith = (error?: MyDataHelpsError) => {
    problem = error
  }
  return { clock, people, asked, created, enrollmentOf, failWith }
}

test('whoever is known since sign-in costs no question', async () => {
  const { enrollmentOf, asked } = startEnrollments()
  expect(await enrollmentOf({ ...chris, participantID: ID })).toEqual({
    status: 'enrolled',
    participantID: ID,
  })
  expect(asked).toEqual([])
})

test('a participant is asked for once in an hour, however many wait', async () => {
  const { enrollmentOf, asked, people, clock } = startEnrollments()
  people.set('chris', { ...record('chris'), demographics: { preferredLanguage: 'es', timeZone: '' } })
  const answers = await Promise.all([enrollmentOf(chris), enrollmentOf(chris), enrollmentOf(chris)])
  for (const answer of answers)
    expect(answer).toEqual({ status: 'enrolled', participantID: ID, language: 'es', timeZone: undefined })
  clock.advance(HOUR)
  await enrollmentOf(chris)
  expect(asked).toHaveLength(1)
  clock.advance(1)
  await enrollmentOf(chris)
  expect(asked).toHaveLength(2)
})

test('whoever is none costs six questions an hour, however often they reload', async () => {
  const { enrollmentOf, asked, clock } = startEnrollments()
  for (let second = 0; second < 3600; second += 2) {
    expect(await enrollmentOf(chris)).toEqual({ status: 'not_enrolled' })
    clock.advance(2 * SECOND)
  }
  expect(asked).toHaveLength(6)
})

test('who asks on purpose hears at once that they have become one', async () => {
  const { enrollmentOf, people } = startEnrollments()
  expect(await enrollmentOf(chris)).toMatchObject({ status: 'not_enrolled' })
  people.set('chris', record('chris'))
  expect(await enrollmentOf(chris)).toMatchObject({ status: 'not_enrolled' })
  expect(await enrollmentOf(chris, { again: true })).toMatchObject({ status: 'enrolled' })
  expect(await enrollmentOf(chris)).toMatchObject({ status: 'enrolled' })
})

test('five times in ten minutes; after that the answer is what was known, and others are not held up', async () => {
  const { enrollmentOf, asked, clock } = startEnrollments()
  for (let press = 0; press < 100; press++)
    expect(await enrollmentOf(chris, { again: true })).toEqual({ status: 'not_enrolled' })
  expect(asked).toHaveLength(5)
  expect(await enrollmentOf({ issuer, sub: 'dana' })).toEqual({ status: 'not_enrolled' })
  expect(asked).toHaveLength(6)
  clock.advance(10 * MINUTE + 1)
  await enrollmentOf(chris, { again: true })
  expect(asked).toHaveLength(7)
})

test('only the first question about a person may use what is kept of the hour', async () => {
  const { enrollmentOf, asked, clock } = startEnrollments()
  await enrollmentOf(chris)
  await enrollmentOf(chris, { again: true })
  clock.advance(HOUR)
  await enrollmentOf(chris)
  expect(asked.map(({ again }) => again)).toEqual([false, true, true])
})

test('when MyDataHelps cannot be asked, it is not known who somebody is, and it is asked again', async () => {
  const { enrollmentOf, people, failWith } = startEnrollments()
  const error = new MyDataHelpsError('unavailable', 'status 503', 7)
  people.set('chris', record('chris'))
  failWith(error)
  expect(await enrollmentOf(chris)).toEqual({ status: 'unknown', error })
  failWith(undefined)
  expect(await enrollmentOf(chris)).toMatchObject({ status: 'enrolled' })
})

test('whoever was known stays who they were, as long as it lasts', async () => {
  const { enrollmentOf, people, clock, failWith } = startEnrollments()
  people.set('chris', record('chris'))
  await enrollmentOf(chris)
  clock.advance(HOUR + 1)
  failWith(new MyDataHelpsError('unavailable', 'status 503'))
  expect(await enrollmentOf(chris)).toMatchObject({ status: 'enrolled' })
  expect(await enrollmentOf(chris)).toMatchObject({ status: 'enrolled' })
})

test('nobody pays for an outage: what was asked in it is not counted', async () => {
  const { enrollmentOf, people, failWith } = startEnrollments()
  people.set('chris', record('chris'))
  for (const code of ['unavailable', 'rate_limited'] as const) {
    failWith(new MyDataHelpsError(code, 'test'))
    for (let time = 0; time < 20; time++) await enrollmentOf(chris)
  }
  failWith(undefined)
  expect(await enrollmentOf(chris)).toMatchObject({ status: 'enrolled' })
})

test('answers that nobody understands are counted, and asked for five times in ten minutes', async () => {
  const { enrollmentOf, asked, failWith } = startEnrollments()
  const error = new MyDataHelpsError('unexpected_answer', 'the record of somebody else')
  failWith(error)
  for (let time = 0; time < 5; time++) expect(await enrollmentOf(chris)).toEqual({ status: 'unknown', error })
  const refused = { status: 'unknown', error: { code: 'rate_limited', retryAfterSeconds: 600 } }
  expect(await enrollmentOf(chris)).toMatchObject(refused)
  expect(asked).toHaveLength(5)
})

test('a bug is no outage', async () => {
  const { enrollmentOf, failWith } = startEnrollments()
  const bug = new TypeError('of undefined')
  failWith(bug as MyDataHelpsError)
  await expect(enrollmentOf(chris)).rejects.toBe(bug)
})

test('nobody waits longer than until their deadline', async () => {
  const clock = fakeClock()
  const enrollmentOf = createEnrollments({
    findParticipant: () => new Promise(() => undefined),
    persistParticipant: () => new Promise(() => undefined),
    now: clock.now,
    create: false,
  })
  expect(await enrollmentOf(chris, { deadline: clock.now() + 20 })).toMatchObject({ status: 'unknown' })
})

test('whoever has left the study is no participant any more, and is not made one again', async () => {
  const { enrollmentOf, people, created } = startEnrollments({ create: true })
  people.set('chris', { ...record('chris'), withdrawDate: '2031-01-01T00:00:00Z' })
  expect(await enrollmentOf(chris)).toEqual({ status: 'withdrawn' })
  expect(created).toEqual([])
})

test('where everybody may take part, whoever is none becomes one, once', async () => {
  const { enrollmentOf, created } = startEnrollments({ create: true })
  const answers = await Promise.all([enrollmentOf(chris), enrollmentOf(chris)])
  for (const answer of answers) expect(answer).toMatchObject({ status: 'enrolled', participantID: ID })
  expect(created).toEqual([{ participantIdentifier: 'chris', demographics: {} }])
})

test('whoever has the same subject at another provider is another person, and is asked about for themselves', async () => {
  const { enrollmentOf, people, asked } = startEnrollments()
  await enrollmentOf(chris)
  people.set('chris', record('chris'))
  expect(await enrollmentOf({ ...chris, issuer: 'https://other.example' })).toMatchObject({
    status: 'enrolled',
  })
  expect(await enrollmentOf(chris)).toEqual({ status: 'not_enrolled' })
  expect(asked).toHaveLength(2)
})
