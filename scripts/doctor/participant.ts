import { scopesOf } from '@/app/granted-scopes'
import { isMyDataHelpsError, type MyDataHelps, type Participant } from '@/lib/mydatahelps'
import { scopeStep } from './scopes'
import { failed, ok, type Step, type Steps, unknown } from './step'
import type { Subject } from './subject'

type Given<Value> = { step: Step; value?: Value }

/**
 * The test participant, what a participant token may be asked for, and what it opens. Gives a token as the app would
 * have it, for the steps that look at what MyDataHelps tells participants.
 */
export async function* participantSteps(
  subject: Subject,
  myDataHelps: MyDataHelps | undefined,
): Steps<string | undefined> {
  const scopes = scopesOf(subject.config)
  const { step, value: participant } = await find(subject, myDataHelps)
  yield step
  const { step: tokenStep, value: token } = await mint(myDataHelps, participant, scopes)
  yield tokenStep
  if (myDataHelps && participant)
    for (const scope of scopes)
      yield await scopeStep({ subject, myDataHelps, participantID: participant.id, scope })
  else yield unknown('scopes', 'needs the participant')
  return token
}

async function find(
  { participantIdentifier, now, milliseconds }: Subject,
  myDataHelps: MyDataHelps | undefined,
): Promise<Given<Participant>> {
  const name = 'participant'
  if (participantIdentifier === undefined)
    return {
      step: unknown(name, 'name one who is there for tests: npm run doctor -- --participant IDENTIFIER'),
    }
  if (!myDataHelps) return { step: unknown(name, 'needs the project') }
  const meaning = 'Whoever signs in and cannot be found is told that they are not part of the study.'
  try {
    const options = { deadline: now() + milliseconds }
    const participant = await myDataHelps.findParticipant(participantIdentifier, options)
    if (!participant)
      return {
        step: failed(name, 'the project has nobody with this identifier', {
          meaning,
          mend: 'MyDataHelps Designer, Participants, shows the participant identifier of each. Which one a signed-in person has is decided in lib/participants/policy.ts.',
        }),
      }
    if (participant.withdrawDate)
      return {
        step: failed(name, 'has withdrawn from the project', {
          meaning: 'Who has withdrawn gets no token.',
          mend: 'Name another who is enrolled: MyDataHelps Designer, Participants.',
        }),
      }
    return { step: ok(name, 'found'), value: participant }
  } catch (error) {
    if (!isMyDataHelpsError(error)) throw error
    const detail =
      error.code === 'rate_limited'
        ? 'the hourly limit is used up'
        : 'MyDataHelps does not answer as it should'
    return {
      step: failed(name, detail, { meaning, mend: 'Ask again later; if it stays so, ask CareEvolution.' }),
    }
  }
}

async function mint(
  myDataHelps: MyDataHelps | undefined,
  participant: Participant | undefined,
  scopes: readonly string[],
): Promise<Given<string>> {
  const name = 'participant token'
  if (!myDataHelps || !participant) return { step: unknown(name, 'needs the participant') }
  const meaning = 'No page of this participant has any data.'
  try {
    const token = await myDataHelps.participantToken({ participantID: participant.id, scopes })
    const step = ok(
      name,
      `MyDataHelps gives one with all scopes, for ${Math.ceil(token.expires_in / 60)} minutes`,
    )
    return { step, value: token.access_token }
  } catch (error) {
    if (!isMyDataHelpsError(error)) throw error
    if (error.code === 'participant_rejected')
      return {
        step: failed(name, 'MyDataHelps gives none for this participant', {
          meaning,
          mend: 'See in MyDataHelps Designer, Participants, whether the participant is enrolled and has not withdrawn.',
        }),
      }
    const mend =
      {
        invalid_scope: 'The scope that is refused has a ✗ below.',
        invalid_client:
          'Leave MYDATAHELPS_DELEGATED_CLIENT_ID and MYDATAHELPS_DELEGATED_CLIENT_SECRET out, or ask CareEvolution which ones your service has.',
      }[error.detail] ?? 'Ask again in a few minutes; if it stays so, ask CareEvolution.'
    return { step: failed(name, `refused (${error.detail})`, { meaning, mend }) }
  }
}
