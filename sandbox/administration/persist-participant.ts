import { randomUUID } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { SandboxContext } from '../server/context'
import { applyChanges, participantChangesSchema, refuseChanges } from '../store/participant-changes'
import type { Participant } from '../store/study-records'
import type { Store } from '../study/store'

export const persistedFieldsSchema = participantChangesSchema.extend({
  id: z.guid().optional(),
  participantIdentifier: z.string().trim().min(1).max(200).optional(),
  enrolled: z.boolean().optional(),
})

export const persistedParticipantSchema = persistedFieldsSchema.refine(
  ({ id, participantIdentifier }) => id !== undefined || participantIdentifier !== undefined,
  { message: 'participantIdentifier or id is needed' },
)

export type PersistedParticipant = z.infer<typeof persistedFieldsSchema>

/**
 * Adds a participant, or merges changes into the one that is there (protocol: create or update one participant).
 * Answers 400 for changes that may not be made, 404 for an id that does not exist.
 */
export function persistParticipant(wanted: PersistedParticipant, sandbox: SandboxContext) {
  const { clock, store } = sandbox
  const existing = findParticipant(wanted, store)
  const participant = existing ?? newParticipant(wanted, clock.now())
  const refusal = refuseChanges(wanted, participant, store.participants)
  if (refusal) throw new HTTPException(400, { message: refusal })

  applyChanges(wanted, participant)
  if (wanted.enrolled !== undefined) participant.enrolled = wanted.enrolled
  if (participant.enrolled) participant.enrollmentDate ??= clock.now()
  if (!existing) store.addParticipant(participant)
  return { actionTaken: existing ? 'updated' : 'added', participant }
}

/** Whom a change is about; undefined for somebody new. Answers 400 or 404 for keys that name nobody. */
export function findParticipant(wanted: PersistedParticipant, store: Store): Participant | undefined {
  const named = wanted.participantIdentifier && store.participantNamed(wanted.participantIdentifier)
  if (wanted.id === undefined) return named || undefined
  const byID = store.participant(wanted.id)
  if (!byID) throw new HTTPException(404, { message: 'The project has no participant of that id.' })
  // The identifier is what a project files its data under: a slip here must not hand one person's to another.
  if (wanted.participantIdentifier !== undefined && named !== byID)
    throw new HTTPException(400, { message: 'id and participantIdentifier name two different participants.' })
  return byID
}

function newParticipant(wanted: PersistedParticipant, now: Date): Participant {
  return {
    id: randomUUID(),
    participantIdentifier: wanted.participantIdentifier ?? randomUUID(),
    linkIdentifier: randomUUID(),
    // Whoever is added like this can use a token at once: an app adds its users in the middle of their first visit.
    enrolled: true,
    enrollmentDate: null,
    withdrawDate: null,
    insertedDate: now,
    demographics: {},
    customFields: {},
  }
}
