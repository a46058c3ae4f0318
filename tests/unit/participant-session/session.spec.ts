import { expect, test } from '@playwright/test'
import { deferred } from '@/components/participant-session/deferred'
import { SessionError } from '@/components/participant-session/errors'
import type { ParticipantToken } from '@/components/participant-session/renewal'
import { createSession, type SessionDependencies } from '@/components/participant-session/session'
import { fakeClock, SECOND } from '../fake-clock'
import { aToken, fakeSdk } from './fake-sdk'

function start(dependencies: Partial<SessionDependencies> = {}) {
  const clock = fakeClock()
  const { sdk, given, current } = fakeSdk()
  const requests: { replace: boolean }[] = []
  const session = createSession({
    prepareSdk: () => sdk,
    now: clock.now,
    ...dependencies,
    requestToken: async (replace) => {
      requests.push({ replace })
      const token = aToken(`token-${requests.length}`, clock.now())
      return (await dependencies.requestToken?.(replace)) ?? token
    },
  })
  return { session, clock, sdk, given, current, requests }
}

test.describe('connecting', () => {
  test('gives the SDK the token, with the seconds that it has left by now', async () => {
    const { session, clock, sdk, given } = start({
      requestToken: async () => {
        const token = aToken('token-1', clock.now())
        clock.advance(5 * SECOND + 1)
        return token
      },
    })
    expect(session.sdk()).toBeUndefined()
    await session.connect()
    expect(given).toEqual([{ access_token: 'token-1', expires_in: 3594, token_type: 'Bearer' }])
    expect(session.sdk()).toBe(sdk)
  })

  test('knows what the token has left, whatever the time of the day', async () => {
    const { session, clock } = start()
    expect(session.timeLeft()).toBe(0)
    await session.connect()
    expect(session.timeLeft()).toBe(3_600 * SECOND)
    clock.advance(3_599 * SECOND)
    expect(session.timeLeft()).toBe(SECOND)
    clock.advance(60 * SECOND)
    expect(session.timeLeft()).toBe(0)
    session.end()
    expect(session.timeLeft()).toBe(0)
  })

  test('makes one request for all who ask at the same time', async () => {
    const { session, given, requests } = start()
    const tokens = await Promise.all(Array.from({ length: 50 }, () => session.connect()))
    expect(new Set(tokens).size).toBe(1)
    expect(requests).toHaveLength(1)
    expect(given).toHaveLength(1)
  })

  test('asks the server no more than once in ten seconds', async () => {
    const { session, current, clock, requests } = start()
    await session.connect()
    clock.advance(10 * SECOND - 1)
    await session.connect()
    expect(current()?.access_token).toBe('token-1')
    expect(requests).toHaveLength(1)
    clock.advance(1)
    await session.connect()
    expect(current()?.access_token).toBe('token-2')
    expect(requests).toEqual([{ replace: false }, { replace: false }])
  })

  test('asks again after a failure, and the failure is a SessionError', async () => {
    let fails = true
    const { session, current, given } = start({
      requestToken: async () => {
        if (fails) throw new SessionError('unavailable', 5)
        return aToken('late', 0)
      },
    })
    await expect(session.connect()).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 5 })
    expect(given).toEqual([])
    fails = false
    await session.connect()
    expect(current()?.access_token).toBe('late')
  })

  test('turns whatever went wrong into a SessionError', async () => {
    const { session } = start({ requestToken: () => Promise.reject('') })
    await expect(session.connect()).rejects.toMatchObject({ name: 'SessionError', code: 'unexpected' })
  })
})

test.describe('who waits for the session', () => {
  test('gets the SDK when it has its first token, however many attempts that takes', async () => {
    let fails = true
    const { session, sdk } = start({
      requestToken: async () => {
        if (fails) throw new SessionError('unavailable')
        return aToken('late', 0)
      },
    })
    let got: unknown
    const waiting = session.connected().then((given) => {
      got = given
    })
    await expect(session.connect()).rejects.toMatchObject({ code: 'unavailable' })
    expect(got).toBeUndefined()
    fails = false
    await session.connect()
    await waiting
    expect(got).toBe(sdk)
  })

  test('is told when the session ends before', async () => {
    const { session } = start()
    const waiting = session.connected()
    session.end()
    await expect(waiting).rejects.toMatchObject({ code: 'signed_out' })
  })

  test('finds no SDK once the session has ended', async () => {
    const { session, sdk } = start()
    await session.connect()
    expect(session.sdk()).toBe(sdk)
    session.end()
    expect(session.sdk()).toBeUndefined()
  })
})

test.describe('a token that was refused', () => {
  test('is replaced at once, also within ten seconds of connecting', async () => {
    const { session, current, requests } = start()
    await session.connect()
    session.refuseToken()
    await session.connect()
    expect(current()?.access_token).toBe('token-2')
    expect(requests).toEqual([{ replace: false }, { replace: true }])
  })

  test('is over with once it is replaced: the next renewal is an ordinary one', async () => {
    const { session, clock, requests } = start()
    await session.connect()
    session.refuseToken()
    await session.connect()
    clock.advance(60 * SECOND)
    await session.connect()
    expect(requests.at(-1)).toEqual({ replace: false })
  })

  test('is replaced once, however many calls it was refused to', async () => {
    const { session, requests } = start()
    await session.connect()
    await Promise.all(
      Array.from({ length: 10 }, () => {
        session.refuseToken()
        return session.connect()
      }),
    )
    expect(requests).toHaveLength(2)
  })

  test('is not replaced twice in ten seconds: a server that refuses everything is left in peace', async () => {
    const { session, current, clock, requests } = start()
    await session.connect()
    session.refuseToken()
    await session.connect()
    clock.advance(10 * SECOND - 1)
    session.refuseToken()
    await session.connect()
    expect(current()?.access_token).toBe('token-2')
    expect(requests).toHaveLength(2)

    clock.advance(1)
    await session.connect()
    expect(current()?.access_token).toBe('token-3')
    expect(requests.at(-1)).toEqual({ replace: true })
  })

  test('is still to be replaced when the first attempt to do so has failed', async () => {
    let fails = false
    const { session, current, clock, requests } = start({
      requestToken: async (replace) => {
        if (fails) throw new SessionError('unavailable')
        return aToken(replace ? 'another' : 'refused', 0)
      },
    })
    await session.connect()
    session.refuseToken()
    fails = true
    await expect(session.connect()).rejects.toMatchObject({ code: 'unavailable' })

    fails = false
    clock.advance(2 * SECOND)
    await session.connect()
    expect(current()?.access_token).toBe('another')
    expect(requests.at(-1)).toEqual({ replace: true })
  })
})

test.describe('after the end', () => {
  test('the SDK has forgotten the token, and nobody connects any more', async () => {
    const { session, clock, current, requests } = start()
    await session.connect()
    session.end()
    expect(current()).toBeNull()
    clock.advance(60 * SECOND)
    await expect(session.connect()).rejects.toMatchObject({ code: 'signed_out' })
    expect(requests).toHaveLength(1)
  })

  test('a request that was under way gives its token to nobody', async () => {
    const answer = deferred<ParticipantToken>()
    const { session, given } = start({ requestToken: () => answer.promise })
    const connecting = session.connect()
    session.end()
    answer.resolve(aToken('too-late', 0))
    await expect(connecting).rejects.toMatchObject({ code: 'signed_out' })
    expect(given).toEqual([])
    expect(session.sdk()).toBeUndefined()
  })

  test('a renewal that was under way does not bring the session back', async () => {
    const renewal = deferred<ParticipantToken>()
    const answers = [Promise.resolve(aToken('first', 0)), renewal.promise]
    const { session, clock, current, given } = start({
      requestToken: () => answers.shift() ?? Promise.reject(new Error('asked once too often')),
    })
    await session.connect()
    clock.advance(60 * SECOND)
    const connecting = session.connect()
    session.end()
    renewal.resolve(aToken('too-late', 0))
    await expect(connecting).rejects.toMatchObject({ code: 'signed_out' })
    expect(current()).toBeNull()
    expect(given.map((token) => token.access_token)).toEqual(['first'])
  })
})
