import { createMyDataHelps, isMyDataHelpsError, type MyDataHelps } from '@/lib/mydatahelps'
import { wholeNumber } from '@/lib/mydatahelps/retry-after'
import { type Heard, listeningFetch } from './listen'
import { refusalOf } from './refusal'
import { failed, ok, type Step, type Steps, unknown } from './step'
import { lacking, type Subject } from './subject'

/** Below this share of the hour, what is left may not last. */
const SCARCE_SHARE = 0.1

const NEEDS = [
  ...['MYDATAHELPS_BASE_URL', 'MYDATAHELPS_SERVICE_URL', 'MYDATAHELPS_PROJECT_ID'],
  ...['MYDATAHELPS_SERVICE_ACCOUNT', 'MYDATAHELPS_PRIVATE_KEY'],
]

/**
 * The service token, and what it opens: the project, and what is left of the hour. Gives the client for the steps that
 * ask further; nothing where it can ask nothing.
 */
export async function* serviceSteps(subject: Subject, clockIsOff: boolean): Steps<MyDataHelps | undefined> {
  const lacks = lacking(subject, ...NEEDS)
  const { fetch, heard } = listeningFetch(subject.milliseconds)
  const myDataHelps = createMyDataHelps(subject.config.myDataHelps, { fetch, now: subject.now })
  const token = lacks
    ? unknown('service token', lacks)
    : await myDataHelps.check().then(
        () => ok('service token', 'MyDataHelps gives one'),
        (error) => refusalOf(error, heard(), { subject, clockIsOff }),
      )
  yield token
  if (token.state !== 'ok') {
    yield unknown('project', 'needs a service token')
    yield unknown('hourly limit', 'needs a service token')
    return undefined
  }
  const project = await myDataHelps.countParticipants().then(
    () => ok('project', 'the account may read it'),
    (error) => projectRefusal(error, heard()),
  )
  yield project
  yield limitStep(heard())
  return project.state === 'ok' ? myDataHelps : undefined
}

function projectRefusal(error: unknown, heard: Heard | undefined): Step {
  if (!isMyDataHelpsError(error)) throw error
  if (error.code === 'rate_limited') return unknown('project', 'the hourly limit is used up')
  if (error.code === 'unavailable')
    return failed('project', 'MyDataHelps does not answer', {
      meaning: 'People who sign in for the first time cannot be looked up.',
      mend: 'Ask again in a few minutes; if it stays so, ask CareEvolution.',
    })
  const meaning = 'Nobody can be found in the project, and nobody gets in.'
  if (heard?.status === 401)
    return failed('project', 'the REST API refuses the service token (401)', {
      meaning,
      mend: 'MYDATAHELPS_SERVICE_URL must be the host that belongs to the account: it gives tokens and has the REST API.',
    })
  if (heard?.status === 403 || heard?.status === 404)
    return failed('project', `the account may not read it, or there is none (${heard.status})`, {
      meaning,
      mend: 'Compare MYDATAHELPS_PROJECT_ID with MyDataHelps Designer: your project > Settings > About. The service account must be one of this project (Settings > Service Accounts) and may read its participants.',
    })
  return failed('project', 'what answers is not the REST API of MyDataHelps', {
    meaning,
    mend: 'Compare MYDATAHELPS_BASE_URL and MYDATAHELPS_SERVICE_URL with the addresses that CareEvolution gave you, and see whether a proxy stands in between.',
  })
}

/** What the last answer says of this hour's requests. (MyDataHelps: REST API > Rate Limits) */
function limitStep(heard: Heard | undefined): Step {
  const number = (name: string) => wholeNumber(heard?.headers.get(name) ?? null)
  const [limit, left, seconds] = ['limit', 'remaining', 'reset'].map((name) => number(`ratelimit-${name}`))
  if (limit === undefined || left === undefined) return unknown('hourly limit', 'MyDataHelps does not say')
  const rest = `${left} of ${limit} requests are left${seconds === undefined ? '' : `, for ${Math.ceil(seconds / 60)} minutes`}`
  if (left >= limit * SCARCE_SHARE && heard?.status !== 429) return ok('hourly limit', rest)
  return failed('hourly limit', rest, {
    meaning:
      'All who sign in are looked up within this limit. When it is used up, they are told to come back later.',
    mend: 'Find what else asks with this service account, exports and scripts for example, and give it one of its own in MyDataHelps Designer (Settings > Service Accounts); or ask CareEvolution for a higher limit.',
  })
}
