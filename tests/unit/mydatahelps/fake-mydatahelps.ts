import { generateKeyPairSync } from 'node:crypto'
import { createMyDataHelps, MyDataHelpsError, type MyDataHelpsSettings } from '@/lib/mydatahelps'
import { fakeClock } from '../fake-clock'
import { type Answer, fakeNetwork, type Sent } from '../fake-network'

export const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })

export const SETTINGS: MyDataHelpsSettings = {
  serviceUrl: 'https://mydatahelps.example',
  projectID: '11111111-2222-4333-8444-555555555555',
  serviceAccount: 'MyDataHelps.1234.test',
  privateKey: keys.privateKey,
  delegatedClient: { id: 'RKStudio.DelegatedParticipant', secret: 'secret' },
  tokensKept: 100,
}

export const TOKEN_URL = `${SETTINGS.serviceUrl}/identityserver/connect/token`
export const PARTICIPANT_ID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'

type Answers = { serviceToken: Answer; participantToken: Answer; administration: Answer }

/** MyDataHelps, as far as a test needs it: tokens by number, and an empty administration. */
export function fakeMyDataHelps(answers: Partial<Answers> = {}, settings: Partial<MyDataHelpsSettings> = {}) {
  const clock = fakeClock()
  let services = 0
  let participants = 0
  const all: Answers = {
    serviceToken: () => tokenAnswer(`service-${++services}`, 300),
    participantToken: () => tokenAnswer(`participant-${++participants}`, 3600),
    administration: () => Response.json({ message: 'not found' }, { status: 404 }),
    ...answers,
  }
  const { fetch, sent } = fakeNetwork((one) => all[kindOf(one)](one))
  const myDataHelps = createMyDataHelps(
    { ...SETTINGS, ...settings },
    { fetch, now: clock.now, sleep: clock.sleep },
  )
  return { myDataHelps, clock, sent: (kind: keyof Answers) => sent.filter((one) => kindOf(one) === kind) }
}

function kindOf({ request, form }: Sent): keyof Answers {
  if (!request.url.endsWith('/connect/token')) return 'administration'
  return form.grant_type === 'client_credentials' ? 'serviceToken' : 'participantToken'
}

export function tokenAnswer(accessToken: string, expiresIn: number): Response {
  return Response.json({ access_token: accessToken, expires_in: expiresIn, token_type: 'Bearer' })
}

/** The error that `call` ends with; fails the test if it ends otherwise. */
export async function errorOf(call: Promise<unknown>): Promise<MyDataHelpsError> {
  const outcome = await call.catch((reason: unknown) => reason)
  if (outcome instanceof MyDataHelpsError) return outcome
  throw new Error('Expected a MyDataHelpsError.', { cause: outcome })
}
