import { z } from 'zod'
import { MyDataHelpsError } from './errors'
import { jsonOf, type WholeAnswer } from './whole-answer'

const shortText = z.string().max(100).nullish().catch(undefined)

/** What this app needs to know of a participant; MyDataHelps sends much more, and it is dropped here. */
const participant = z.object({
  id: z.guid(),
  participantIdentifier: z.string(),
  withdrawDate: z.string().nullish(),
  // A participant whose time zone is written in some other form is a participant all the same. Both travel in a cookie.
  demographics: z.object({ preferredLanguage: shortText, timeZone: shortText }).nullish().catch(undefined),
})
const persistAnswer = z.object({ participant })
const countAnswer = z.object({ totalParticipants: z.number() })

export type Participant = z.infer<typeof participant>

export type NewParticipant = {
  participantIdentifier: string
  demographics?: Record<string, string>
  customFields?: Record<string, string>
}

/** Calls the administration API with a service token; a path is relative to the project. */
export type AdministrationRequest = (
  method: 'GET' | 'PUT',
  path: string,
  body?: unknown,
) => Promise<WholeAnswer>

/**
 * Finds a participant by the project's own identifier, or gives null.
 * (MyDataHelps: REST API > Participants)
 */
export async function findParticipant(
  request: AdministrationRequest,
  identifier: string,
): Promise<Participant | null> {
  // As a path, the first would name another address; half of a character, or one that is none, has no place in any.
  if (/^\.{0,2}$|[\p{Surrogate}\p{Control}]/u.test(identifier)) return null
  const answer = await request('GET', `participants/${encodeURIComponent(identifier)}`)
  if (answer.status !== 404) return thatOf(identifier, parse(answer, participant))
  // MyDataHelps answers in JSON. Any other page that is not there means a wrong address, not a missing person.
  if (jsonOf(answer) !== undefined) return null
  throw new MyDataHelpsError('unexpected_answer', 'participants: 404 from something that is not the REST API')
}

/**
 * Creates a participant, or updates the one that has this identifier already, so that two first sign-ins at
 * once end with one participant. Gives the participant as MyDataHelps now has it.
 */
export async function persistParticipant(
  request: AdministrationRequest,
  newParticipant: NewParticipant,
): Promise<Participant> {
  const answer = parse(await request('PUT', 'participants', newParticipant), persistAnswer)
  return thatOf(newParticipant.participantIdentifier, answer.participant)
}

/**
 * How many participants the project has. Whoever is told may read the project.
 * (MyDataHelps: REST API > Participants)
 */
export async function countParticipants(request: AdministrationRequest): Promise<number> {
  return parse(await request('GET', 'participants?pageSize=1'), countAnswer).totalParticipants
}

/**
 * A cache in between, or a search that takes capitals for small letters, may answer with somebody else's record;
 * whoever believed it would give one person the token of another.
 */
function thatOf(identifier: string, found: Participant): Participant {
  if (found.participantIdentifier === identifier) return found
  throw new MyDataHelpsError('unexpected_answer', 'participants: the record of somebody else')
}

function parse<Schema extends z.ZodType>(answer: WholeAnswer, schema: Schema): z.infer<Schema> {
  if (!answer.ok) throw new MyDataHelpsError('unexpected_answer', `participants: status ${answer.status}`)
  const result = schema.safeParse(jsonOf(answer))
  if (!result.success) throw new MyDataHelpsError('unexpected_answer', 'participants: not understood')
  return result.data
}
