import { expect, test } from '@playwright/test'
import type { Identity } from '@/lib/authenticator'
import { errorAnswer } from '@/lib/authenticator/answers'
import { identifyByBearer, identifyByEither } from '@/lib/authenticator/bearer'

const URL = 'https://study.example/api/participant-token'
const ORIGIN = 'https://app.example'
const profile = { issuer: 'https://login.example', sub: 'ana' }
const bearer = identifyByBearer({
  verify: async (token) => {
    if (token === 'unknown') return { problem: 'keys_unavailable' }
    return token === 'good' ? { profile } : { problem: 'expired', description: 'It is expired.' }
  },
  allowedOrigins: [ORIGIN],
})
const asking = (headers: Record<string, string>) => new Request(URL, { headers })
const authorization = 'Bearer good'

function refusal(identity: Identity): { status: number; challenge: string | null; outcome: string } {
  if (!('answer' in identity)) throw new Error('Nobody was refused.')
  const { answer, outcome } = identity
  return { status: answer.status, challenge: answer.headers.get('www-authenticate'), outcome }
}

test('whoever has a good token is let in, however the scheme is written, and from a page that may ask', async () => {
  for (const headers of [
    { authorization },
    { authorization: 'bearer  good' },
    { authorization, origin: ORIGIN },
    { authorization, cookie: 'AWSALB=balancer; not-next-auth.session-token=x' },
  ])
    expect(await bearer(asking(headers))).toEqual({ person: profile })
})

test('a challenge says what is wrong with a token, and that there is none', async () => {
  const expired = refusal(await bearer(asking({ authorization: 'Bearer bad' })))
  expect(expired).toMatchObject({ status: 401, outcome: 'access_token_expired' })
  expect(expired.challenge).toBe(
    'Bearer realm="participant-token", error="invalid_token", error_description="It is expired."',
  )
  const nothing = refusal(await bearer(asking({ authorization: 'Basic Z29vZA==' })))
  expect(nothing).toEqual({
    status: 401,
    challenge: 'Bearer realm="participant-token"',
    outcome: 'unauthenticated',
  })
})

test('a session cookie beside a token is refused, and so is a page of another origin', async () => {
  for (const name of [
    'next-auth.session-token',
    '__Host-next-auth.session-token',
    '__Secure-next-auth.session-token.0',
  ])
    expect(refusal(await bearer(asking({ authorization, cookie: `a=b; ${name}=x` }))).status, name).toBe(400)
  for (const origin of ['null', 'https://evil.example', `${ORIGIN}.evil.example`, 'http://app.example'])
    expect(refusal(await bearer(asking({ authorization, origin }))).status, origin).toBe(403)
})

test('when the provider cannot be asked nobody is told that their token is wrong', async () => {
  const { status, challenge } = refusal(await bearer(asking({ authorization: 'Bearer unknown' })))
  expect([status, challenge]).toEqual([503, null])
})

test('the session counts where there is no token, and a session that is over brings the challenge', async () => {
  const either = identifyByEither(bearer, async (request) =>
    request.headers.get('cookie') === null
      ? { answer: errorAnswer('unauthenticated'), outcome: 'unauthenticated' }
      : { person: { ...profile, sub: 'ben' } },
  )
  expect(await either(asking({ authorization }))).toEqual({ person: profile })
  expect(await either(asking({ cookie: 'session' }))).toMatchObject({ person: { sub: 'ben' } })
  expect(refusal(await either(asking({}))).challenge).toContain('Bearer')
})
