import { z } from 'zod'
import { MyDataHelpsError } from './errors'
import { readJson } from './read-json'

/** What this app needs to know of a participant; MyDataHelps sends much more, and it is dropped here. */
const participant = z.object({
  id: z.guid(),
  participantIdentifier: z.string(),
  withdrawDate: z.string().nullish(),
  // A participant whose time zone is written in some other form is a participant all the same.
  demographics: z
    .object({
      preferredLanguage: z.string().nullish().catch(undefined),
      timeZone: z.string().nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
})
const persistAnswer = z.object({ participant })

export type Participant = z.infer<typeof participant>

export type NewParticipant = {
  participantIdentifier: string
  demographics?: Record<string, string>
  customFields?: Record<string, string>
}

/** Calls the administration API with a service token; a path is relative to the project. */
export type AdministrationRequest = (method: 'GET' | 'PUT', path: string, body?: unknown) => Promise<Response>

/**
 * Finds a participant by the project's own identifier, or gives null.
 * (MyDataHelps: REST API > Participants)
 */
export async function findParticipant(
  request: AdministrationRequest,
  identifier: string,
): Promise<Participant | null> {
  // As a path, these would name another address, and no encoding helps.
  if (/^\.{0,2}$/.test(identifier)) return null
  const response = await request('GET', `participants/${encodeURIComponent(identifier)}`)
  if (response.status !== 404) return parse(response, participant)
  // MyDataHelps answers in JSON. Any other page that is not there means a wrong address, not a missing person.
  if ((await readJson(response)) !== undefined) return null
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
  const answer = await parse(await request('PUT', 'participants', newParticipant), persistAnswer)
  return answer.participant
}

async function parse<Schema extends z.ZodType>(response: Response, schema: Schema): Promise<z.infer<Schema>> {
  const body = await readJson(response)
  if (!response.ok) throw new MyDataHelpsError('unexpected_answer', `participants: status ${response.status}`)
  const result = schema.safeParse(body)
  if (!result.success) throw new MyDataHelpsError('unexpected_answer', 'participants: not understood')
  return result.data
}
