import { wholeAnswer } from '@/lib/mydatahelps/whole-answer'
import { hostStep } from './host'
import { failed, ok, type Steps, unknown } from './step'
import { lacking, type Subject } from './subject'

/** Twice what a machine is off that sets its clock by the network at all; and well under what is forgiven. */
const MOST_SECONDS_OFF = 30

/** The hosts that the app asks, and this machine's clock against theirs. Gives whether the clock is wrong. */
export async function* partySteps(subject: Subject): Steps<boolean> {
  const { myDataHelps, identityProvider } = subject.config
  const named: [url: string, ...names: string[]][] = [
    [myDataHelps.baseUrl, 'MYDATAHELPS_BASE_URL'],
    [myDataHelps.serviceUrl, 'MYDATAHELPS_BASE_URL', 'MYDATAHELPS_SERVICE_URL'],
    [identityProvider.issuer, 'OIDC_ISSUER'],
  ]
  const usable = named.filter(([, ...names]) => !lacking(subject, ...names))
  const origins = [...new Set(usable.map(([url]) => new URL(url).origin))]

  const offs: number[] = []
  for (const origin of origins) {
    const host = await hostStep(origin, subject)
    yield host
    const off = host.state === 'ok' ? await secondsOff(origin, subject) : undefined
    if (off !== undefined) offs.push(off)
  }
  if (offs.length === 0) {
    yield unknown('clock', 'no host says what time it is')
    return false
  }
  const off = offs.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most))
  const isWrong = Math.abs(off) > MOST_SECONDS_OFF
  yield isWrong
    ? failed('clock', `this machine is ${Math.abs(off)} seconds ${off > 0 ? 'ahead' : 'behind'}`, {
        meaning:
          'Assertions and ID tokens seem to come from another time: MyDataHelps gives no token, and nobody can sign in.',
        mend: 'Let this machine set its clock by the network (NTP).',
      })
    : ok('clock', `within ${MOST_SECONDS_OFF} seconds of theirs`)
  return isWrong
}

/** How far this machine is ahead of a host, in whole seconds; nothing if the host does not say. */
async function secondsOff(origin: string, { now, milliseconds }: Subject): Promise<number | undefined> {
  const before = now()
  const answer = await wholeAnswer(origin, { method: 'HEAD' }, { milliseconds, fetch: unfollowed }).catch(
    () => undefined,
  )
  const theirs = Date.parse(answer?.headers.get('date') ?? '')
  if (Number.isNaN(theirs)) return undefined
  // Theirs is cut to a second, and is from somewhere between question and answer.
  return Math.round(((before + now()) / 2 - (theirs + 500)) / 1000)
}

/** The front page of a site often leads elsewhere, and what time it is stands there all the same. */
const unfollowed: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'manual' })
