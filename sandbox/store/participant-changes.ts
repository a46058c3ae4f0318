import { z } from 'zod'
import type { Participant } from './study-records'

const value = z
  .union([z.string().max(4000), z.number(), z.boolean()])
  .nullable()
  .transform((given) => (given === null ? '' : String(given)))

/** The part of a participant that may be written; a key that is left out stays as it is. */
export const participantChangesSchema = z.object({
  demographics: z.record(z.string().min(1).max(100), value).optional(),
  customFields: z
    .record(z.string().regex(/^\w{1,100}$/, 'letters, digits and underscore only'), value)
    .optional(),
})

export type ParticipantChanges = z.infer<typeof participantChangesSchema>

/** A participant may be reached at each of these once in a project, and only there, once enrolled. */
export const CONTACTS: readonly string[] = ['email', 'mobilePhone']

/** Says in one sentence why the changes may not be made; null when they may. */
export function refuseChanges(
  changes: ParticipantChanges,
  participant: Participant,
  participants: readonly Participant[],
): string | null {
  for (const contact of CONTACTS) {
    const wanted = changes.demographics?.[contact]
    const current = participant.demographics[contact]
    if (wanted === undefined || wanted === current) continue
    if (current !== undefined && participant.enrolled) return `${contact} cannot change after enrollment.`
    const taken = participants.some(
      (other) =>
        other !== participant &&
        wanted !== '' &&
        other.demographics[contact]?.toLowerCase() === wanted.toLowerCase(),
    )
    if (taken) return `Another participant of the project has this ${contact}.`
  }
  return null
}

/** Merges the changes in; an empty value takes the key away, since MyDataHelps shows only keys with a value. */
export function applyChanges(changes: ParticipantChanges, participant: Participant): void {
  participant.demographics = merge(participant.demographics, changes.demographics)
  participant.customFields = merge(participant.customFields, changes.customFields)
}

function merge(
  current: Record<string, string>,
  changes: Record<string, string> = {},
): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...current, ...changes }).filter(([, text]) => text !== ''))
}
