import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { SandboxContext } from '../server/context'
import { CONTACTS } from '../store/participant-changes'
import { participantView } from './participant-view'
import {
  findParticipant,
  type PersistedParticipant,
  persistedFieldsSchema,
  persistParticipant,
} from './persist-participant'

export const bulkSchema = z.object({
  participants: z.array(persistedFieldsSchema).min(1).max(1000),
  // Accepted and ignored: nobody is ever invited here.
  sendDefaultInvitationNotifications: z.boolean().optional(),
})

type Options = {
  allowUpdate: boolean
  sandbox: SandboxContext
}

/**
 * Adds many participants at once, or updates them where that is allowed (protocol: bulk create/update).
 * A row that cannot be taken is reported as `failed`, with the reason; the others are taken all the same.
 */
export function persistParticipants(rows: PersistedParticipant[], options: Options) {
  const results = rows.map((row) => persistRow(row, options))
  const total = (action: string) => results.filter(({ actionTaken }) => actionTaken === action).length
  return { totalAdded: total('added'), totalUpdated: total('updated'), results }
}

function persistRow(row: PersistedParticipant, { allowUpdate, sandbox }: Options) {
  try {
    const existing = findParticipant(row, sandbox.store)
    if (existing && !allowUpdate)
      throw new HTTPException(400, {
        message: 'The participant exists already, and allowUpdate is not true.',
      })
    const { actionTaken, participant } = persistParticipant(existing ? withoutContacts(row) : row, sandbox)
    return { actionTaken, result: participantView(participant) }
  } catch (error) {
    if (!(error instanceof HTTPException)) throw error
    const { participantIdentifier = null } = row
    return { actionTaken: 'failed', result: { participantIdentifier }, message: error.message }
  }
}

/** An import leaves the addresses of those who are there already alone. */
function withoutContacts(row: PersistedParticipant): PersistedParticipant {
  const kept = Object.entries(row.demographics ?? {}).filter(([key]) => !CONTACTS.includes(key))
  return { ...row, demographics: Object.fromEntries(kept) }
}
