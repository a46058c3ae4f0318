import { expect, test } from '@playwright/test'
import type { MyDataHelpsErrorCode } from '@/lib/mydatahelps'
import { postTokenRequest } from '@/lib/mydatahelps/token-endpoint'
import type { WholeAnswer } from '@/lib/mydatahelps/whole-answer'
import { fakeClock, SECOND } from '../fake-clock'
import { type Answer, json, status } from '../fake-network'
import { errorOf, fakeMyDataHelps, PARTICIPANT_ID, TOKEN_URL, tokenAnswer } from './fake-mydatahelps'

const DEADLINE = Number.POSITIVE_INFINITY
const scopes = ['SurveyTasks:read', 'Participant:read']

test('a service token is asked for with these four fields and no other', async () => {
  const { myDataHelps, sent } = fakeMyDataHelps()
  await myDataHelps.check()
  expect(sent('serviceToken')[0]?.form).toEqual({
    scope: 'api',
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  })
})

test('a participant token is asked for with these six fields and no other', async () => {
  const { myDataHelps, sent } = fakeMyDataHelps()
  await myDataHelps.participantToken({ participantID: PARTICIPANT_ID, scopes })
  expect(sent('participantToken')[0]?.form).toEqual({
    scope: 'Participant:read SurveyTasks:read',
    grant_type: 'delegated_participant',
    participant_id: PARTICIPANT_ID,
    client_id: 'RKStudio.DelegatedParticipant',
    client_secret: 'secret',
    token: 'service-1',
  })
})

test('both are posted as a form, to the token endpoint, past every cache', async () => {
  const { myDataHelps, sent } = fakeMyDataHelps()
  await myDataHelps.participantToken({ participantID: PARTICIPANT_ID, scopes })
  for (const one of [sent('serviceToken')[0], sent('participantToken')[0]]) {
    expect(one?.request.method).toBe('POST')
    expect(one?.request.url).toBe(TOKEN_URL)
    expect(one?.request.headers.get('content-type')).toContain('application/x-www-form-urlencoded')
    expect(one?.request.headers.get('accept')).toBe('application/json')
    expect(one?.request.cache).toBe('no-store')
  }
  expect(sent('participantToken')[0]?.body).toContain('scope=Participant%3Aread+SurveyTasks%3Aread')
})

async function whole(response: Response): Promise<WholeAnswer> {
  const { status, ok, headers } = response
  return { status, ok, headers, text: await response.text() }
}

test('a lifetime is counted from when the request left, however slow the answer', async () => {
  const clock = fakeClock()
  const sentAt = clock.now()
  const token = await postTokenRequest(
    async (prepare) => {
      await prepare()
      clock.advance(7 * SECOND)
      return whole(tokenAnswer('late', 60))
    },
    TOKEN_URL,
    async () => ({}),
    clock.now,
    DEADLINE,
  )
  expect(token).toEqual({ accessToken: 'late', issuedAt: sentAt, expiresAt: sentAt + 60 * SECOND })
})

test('a lifetime is counted from the attempt that succeeded, not from the first', async () => {
  const clock = fakeClock()
  const token = await postTokenRequest(
    async (prepare) => {
      await prepare()
      clock.advance(3 * SECOND)
      await prepare()
      return whole(tokenAnswer('second', 60))
    },
    TOKEN_URL,
    async () => ({}),
    clock.now,
    DEADLINE,
  )
  expect(token.issuedAt).toBe(clock.now())
})

test('fields that this version does not know are no obstacle', async () => {
  const participantToken = json({ access_token: 'new', expires_in: 60, scope: 'x', issued_by: { name: 'y' } })
  const { myDataHelps } = fakeMyDataHelps({ participantToken })
  await expect(
    myDataHelps.participantToken({ participantID: PARTICIPANT_ID, scopes }),
  ).resolves.toMatchObject({ access_token: 'new' })
})

const refusals: [what: string, answer: Answer, code: MyDataHelpsErrorCode][] = [
  ['invalid_grant', json({ error: 'invalid_grant' }, 400), 'participant_rejected'],
  ['invalid_client', json({ error: 'invalid_client' }, 400), 'configuration_rejected'],
  ['invalid_scope', json({ error: 'invalid_scope' }, 400), 'configuration_rejected'],
  ['an error of tomorrow', json({ error: 'consent_required' }, 400), 'configuration_rejected'],
  ['a page of HTML with status 200', status(200, {}, '<!doctype html>'), 'unexpected_answer'],
  ['a page of HTML with status 404', status(404, {}, '<!doctype html>'), 'unexpected_answer'],
  ['an empty answer', status(200), 'unexpected_answer'],
  ['no expires_in', json({ access_token: 'eternal' }), 'unexpected_answer'],
  ['an expires_in of nothing', json({ access_token: 'over', expires_in: 0 }), 'unexpected_answer'],
  ['an expires_in in words', json({ access_token: 'odd', expires_in: 'soon' }), 'unexpected_answer'],
  ['an expires_in of half a second', json({ access_token: 'brief', expires_in: 0.5 }), 'unexpected_answer'],
  ['an expires_in of ages', json({ access_token: 'old', expires_in: 1e300 }), 'unexpected_answer'],
  ['an empty token', json({ access_token: '', expires_in: 60 }), 'unexpected_answer'],
  [
    'a token too long for a header',
    json({ access_token: 'x'.repeat(8193), expires_in: 60 }),
    'unexpected_answer',
  ],
  ['a token with a line break', json({ access_token: 'a\r\nb: c', expires_in: 60 }), 'unexpected_answer'],
  ['a token with a letter of no header', json({ access_token: 'Zoë', expires_in: 60 }), 'unexpected_answer'],
]

for (const [what, answer, code] of refusals) {
  test(`${what}, asked for a participant token, is ${code}`, async () => {
    const { myDataHelps } = fakeMyDataHelps({ participantToken: answer })
    const error = await errorOf(myDataHelps.participantToken({ participantID: PARTICIPANT_ID, scopes }))
    expect(error.code).toBe(code)
  })
}

test('a token of thirty days, or as long as a header may be, is taken', async () => {
  const month = 30 * 24 * 60 * 60
  const participantToken = json({ access_token: 'x'.repeat(8192), expires_in: month })
  const { myDataHelps } = fakeMyDataHelps({ participantToken })
  const token = await myDataHelps.participantToken({ participantID: PARTICIPANT_ID, scopes })
  expect(token.expires_in).toBe(month)
})

test('invalid_grant, asked for a service token, is about the account: there is no participant in it', async () => {
  const { myDataHelps } = fakeMyDataHelps({ serviceToken: json({ error: 'invalid_grant' }, 400) })
  expect((await errorOf(myDataHelps.check())).code).toBe('configuration_rejected')
})

test('the log learns the name of an OAuth error', async () => {
  const { myDataHelps } = fakeMyDataHelps({ serviceToken: json({ error: 'invalid_client' }, 400) })
  expect((await errorOf(myDataHelps.check())).detail).toBe('invalid_client')
})

test('no error tells a token, an assertion, a secret or what the answer said', async () => {
  const CLIENT_SECRET = 'CLIENT-SECRET-IN-CLEAR'
  const SERVICE_TOKEN = 'SERVICE-TOKEN-IN-CLEAR'
  const BODY = 'BODY-IN-CLEAR'
  const bodies: Answer[] = [
    json({ error: 'invalid_grant', error_description: `${BODY} ${SERVICE_TOKEN}` }, 400),
    json({ error: `${BODY} ${SERVICE_TOKEN} ${CLIENT_SECRET}` }, 400),
    json({ access_token: SERVICE_TOKEN, message: BODY }),
    status(502, {}, `${BODY} ${CLIENT_SECRET}`),
    status(404, {}, BODY),
    ({ body }) => {
      throw new TypeError(`${BODY} ${body}`)
    },
  ]
  for (const participantToken of bodies) {
    const { myDataHelps, sent } = fakeMyDataHelps(
      { serviceToken: () => tokenAnswer(SERVICE_TOKEN, 300), participantToken },
      { delegatedClient: { id: 'RKStudio.DelegatedParticipant', secret: CLIENT_SECRET } },
    )
    const error = await errorOf(myDataHelps.participantToken({ participantID: PARTICIPANT_ID, scopes }))
    const told = [error.message, error.detail, error.stack, JSON.stringify(error), String(error.cause)].join(
      ' ',
    )
    const assertion = sent('serviceToken')[0]?.form.client_assertion
    expect(assertion).toBeTruthy()
    for (const secret of [CLIENT_SECRET, SERVICE_TOKEN, BODY, String(assertion)]) {
      expect(told).not.toContain(secret)
    }
  }
})

test('a connection that breaks in the middle of the answer is an outage, not an odd answer', async () => {
  const participantToken: Answer = () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) })
    return new Response(body, { status: 200 })
  }
  const { myDataHelps } = fakeMyDataHelps({ participantToken })
  const error = await errorOf(myDataHelps.participantToken({ participantID: PARTICIPANT_ID, scopes }))
  expect(error.code).toBe('unavailable')
})
