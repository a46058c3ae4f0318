import { expect, test } from '@playwright/test'
import { createAuthenticator, type Identity } from '@/lib/authenticator'
import { errorAnswer } from '@/lib/authenticator/answers'
import { createParticipantTokenOf } from '@/lib/authenticator/participant-token'
import { MyDataHelpsError } from '@/lib/mydatahelps'
import type { Enrollment } from '@/lib/participants/enrollments'
import { fakeClock, SECOND } from '../fake-clock'

const ana = { issuer: 'https://login.example', sub: 'ana' }
const URL = 'https://study.example/api/participant-token'
const TOKEN = { access_token: 'of-ana', expires_in: 3599, token_type: 'Bearer' } as const

/** An authenticator for which everything is given: one caller of it, beside the app and the server that is it alone. */
function startAuthenticator(
  given: { identity?: Identity; wait?: number; enrollment?: Enrollment; problem?: Error } = {},
) {
  const { identity = { person: ana }, wait, problem } = given
  const enrollment = given.enrollment ?? { status: 'enrolled' as const, participantID: 'id-of-ana' }
  const clock = fakeClock()
  const told: unknown[] = []
  const asked: unknown[] = []
  const answer = createAuthenticator({
    identify: async () => identity,
    secondsToWait: async () => wait,
    participantTokenOf: createParticipantTokenOf({
      enrollmentOf: async () => enrollment,
      async participantToken({ participantID, scopes, replace, onMint }) {
        asked.push({ participantID, scopes, replace })
        const minting = problem ? Promise.reject(problem) : Promise.resolve(TOKEN)
        onMint?.(minting)
        clock.advance(SECOND)
        return minting
      },
      scopes: ['Participant:read'],
      onMint: ({ outcome, person }) => told.push({ mint: outcome, person }),
      onAnswer: (source) => told.push({ source }),
      now: clock.now,
    }),
    onRefusal: ({ outcome, person }) => void told.push({ refusal: outcome, person }),
    onFailure: (failure) => void told.push(failure),
    now: clock.now,
  })
  const ask = (init?: RequestInit) => answer(new Request(URL, init))
  return { ask, told, asked }
}

test('whoever asks gets a token of their own participant, and the mint is written down', async () => {
  const { ask, told, asked } = startAuthenticator()
  const answer = await ask()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toEqual(TOKEN)
  expect(asked).toEqual([{ participantID: 'id-of-ana', scopes: ['Participant:read'], replace: false }])
  expect(told).toEqual([{ mint: 'minted', person: ana }, { source: 'mint' }])
})

test('whoever says that the last one was refused does not get it again', async () => {
  const { ask, asked } = startAuthenticator()
  await ask({ headers: { 'cache-control': 'no-cache' } })
  expect(asked).toMatchObject([{ replace: true }])
})

test('nobody gets what whoever identifies people says, and nothing is asked for them', async () => {
  const refused = { answer: errorAnswer('unauthenticated'), outcome: 'token_expired' }
  const { ask, told, asked } = startAuthenticator({ identity: refused })
  expect((await ask()).status).toBe(401)
  expect(told).toEqual([{ refusal: 'token_expired', person: undefined }])
  expect(asked).toEqual([])
})

test('whoever asks too often waits, and whoever is no participant gets none', async () => {
  const often = startAuthenticator({ wait: 7 })
  const later = await often.ask()
  expect([later.status, later.headers.get('retry-after')]).toEqual([429, '7'])
  expect(often.asked).toEqual([])
  for (const status of ['not_enrolled', 'withdrawn'] as const) {
    const stranger = startAuthenticator({ enrollment: { status } })
    expect((await stranger.ask()).status).toBe(403)
    expect(stranger.told).toEqual([{ refusal: 'not_enrolled', person: ana }])
  }
})

test('what MyDataHelps did is written down, and told in our own words', async () => {
  const problem = new MyDataHelpsError('unavailable', 'status 503', 9)
  const { ask, told } = startAuthenticator({ problem })
  const answer = await ask()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '9'])
  expect(await answer.text()).not.toContain('status 503')
  expect(told).toEqual([
    { mint: 'unavailable', person: ana },
    { code: 'unavailable', detail: 'status 503' },
    { refusal: 'unavailable', person: ana },
  ])
  const unasked = startAuthenticator({ enrollment: { status: 'unknown', error: problem } })
  expect((await unasked.ask()).status).toBe(503)
})

test('a bug is not taken for an outage, and there is one method', async () => {
  await expect(startAuthenticator({ problem: new TypeError('of undefined') }).ask()).rejects.toThrow(
    'of undefined',
  )
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']) {
    const answer = await startAuthenticator().ask({ method })
    expect([answer.status, answer.headers.get('allow')], method).toEqual([405, 'GET'])
  }
})
