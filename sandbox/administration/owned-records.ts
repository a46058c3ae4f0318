import { HTTPException } from 'hono/http-exception'
import type { Participant } from '../store/study-records'
import type { Store } from '../study/store'

/** A record beside the participant whose it is. */
export type OwnedRecord<Kind> = {
  id: string
  record: Kind
  participant: Participant
}

/** What `find` gives for every participant, or for the one whose identifier the query names. */
export function ownedRecords<Kind extends { id: string | number }>(
  store: Store,
  participantIdentifier: string | undefined,
  find: (participant: Participant) => readonly Kind[],
): OwnedRecord<Kind>[] {
  return store.participants
    .filter((participant) => [undefined, participant.participantIdentifier].includes(participantIdentifier))
    .flatMap((participant) =>
      find(participant).map((record) => ({ id: String(record.id), record, participant })),
    )
}

/** The participant whom an entry of a list names. Answers 400, not 404: it is the body that is wrong. */
export function namedParticipant(store: Store, participantIdentifier: string): Participant {
  const participant = store.participantNamed(participantIdentifier)
  if (!participant)
    throw new HTTPException(400, { message: `The project has no participant ${participantIdentifier}.` })
  return participant
}
