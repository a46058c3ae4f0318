import { expect, test } from '@playwright/test'
import { SessionError } from '@/components/participant-session/errors'
import { type SessionFacts, type SessionState, sessionState } from '@/components/participant-session/state'
import { aToken } from './fake-sdk'

const NOW = Date.parse('2031-05-01T12:00:00Z')
const alive = aToken('alive', NOW)
const dead = { ...alive, expiresAt: NOW }
const failed = (code: SessionError['code']) => new SessionError(code)
const limited = new SessionError('rate_limited', 600)

const start: SessionFacts = {
  token: undefined,
  error: undefined,
  online: true,
  told: undefined,
  enrolled: true,
  now: NOW,
}

const unavailable = { status: 'interrupted', cause: 'unavailable' } as const
const offline = { status: 'interrupted', cause: 'offline' } as const

const story: [what: string, facts: Partial<SessionFacts>, state: SessionState][] = [
  ['nothing has come yet', {}, { status: 'connecting' }],
  ['a token has come', { token: alive }, { status: 'ready' }],

  [
    'a renewal failed, and the token is good',
    { token: alive, error: failed('unavailable') },
    { status: 'renewing' },
  ],
  [
    'a renewal found no network, and the token is good',
    { token: alive, error: failed('offline') },
    { status: 'renewing' },
  ],
  [
    'a renewal was limited, and the token is good',
    { token: alive, error: failed('rate_limited') },
    { status: 'renewing' },
  ],

  ['the first request failed', { error: failed('unavailable') }, unavailable],
  [
    'the first request was limited',
    { error: limited },
    { status: 'interrupted', cause: 'rate_limited', retryAt: limited.retryAt },
  ],
  ['the first answer was odd', { error: failed('unexpected') }, { status: 'interrupted', cause: 'failed' }],
  [
    'the first request was refused',
    { error: failed('forbidden') },
    { status: 'interrupted', cause: 'failed' },
  ],
  [
    'the first request found no network, and there is one again',
    { error: failed('offline') },
    { status: 'connecting' },
  ],
  ['a renewal failed until the token ran out', { token: dead, error: failed('unavailable') }, unavailable],
  [
    'a renewal found no network until the token ran out, and there is one again',
    { token: dead, error: failed('offline') },
    { status: 'connecting' },
  ],

  ['the network is gone before the start', { online: false }, offline],
  ['the network is gone, and the token is good', { token: alive, online: false }, offline],
  [
    'the network is gone after a failure',
    { token: alive, error: failed('unavailable'), online: false },
    offline,
  ],

  [
    'nobody could say whether the person is a participant, and they are none',
    { error: failed('not_enrolled'), enrolled: false },
    { status: 'not_enrolled' },
  ],
  [
    'the person was a participant when the page was made',
    { error: failed('not_enrolled') },
    { status: 'ended', reason: 'withdrawn' },
  ],
  [
    'the person was a participant until now',
    { token: alive, error: failed('not_enrolled') },
    { status: 'ended', reason: 'withdrawn' },
  ],
  ['the server knows nobody', { error: failed('signed_out') }, { status: 'ended', reason: 'expired' }],
  [
    'the server knows nobody any more',
    { token: alive, error: failed('signed_out') },
    { status: 'ended', reason: 'expired' },
  ],

  [
    'the server knows somebody else',
    { token: alive, error: failed('someone_else') },
    { status: 'ended', reason: 'someone_else' },
  ],
  [
    'somebody else has signed in',
    { token: alive, told: 'someone_else' },
    { status: 'ended', reason: 'someone_else' },
  ],
  [
    'the session ran out, and then somebody else has signed in',
    { token: alive, error: failed('signed_out'), told: 'someone_else' },
    { status: 'ended', reason: 'someone_else' },
  ],

  [
    'its time is over, and the server then knows somebody else',
    { token: alive, error: failed('someone_else'), told: 'expired' },
    { status: 'ended', reason: 'someone_else' },
  ],
  ['its time is over', { token: alive, told: 'expired' }, { status: 'ended', reason: 'expired' }],
  ['nobody answered the warning', { token: alive, told: 'idle' }, { status: 'ended', reason: 'idle' }],

  ['somebody signed out', { token: alive, told: 'signed_out' }, { status: 'ended', reason: 'signed_out' }],
  [
    'somebody signed out, whatever else',
    { token: dead, error: failed('not_enrolled'), online: false, told: 'signed_out' },
    { status: 'ended', reason: 'signed_out' },
  ],
  [
    'the session ended, and then the network',
    { token: alive, error: failed('signed_out'), online: false },
    { status: 'ended', reason: 'expired' },
  ],
  [
    'the study ended, and then the network',
    { token: alive, error: failed('not_enrolled'), online: false },
    { status: 'ended', reason: 'withdrawn' },
  ],
]

for (const [what, facts, state] of story) {
  const cause = 'cause' in state ? ` (${state.cause})` : ''
  const reason = 'reason' in state ? ` (${state.reason})` : ''
  test(`when ${what}, the session is ${state.status}${cause}${reason}`, () => {
    expect(sessionState({ ...start, ...facts })).toEqual(state)
  })
}
