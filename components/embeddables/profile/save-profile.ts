import { changesIn, conflictsIn, type Draft, FIELDS, type Field, type Values } from './profile-fields'

/** How a participant is read and written; both throw `SessionError`. */
export type ProfileStore = {
  read: () => Promise<Values>
  write: (changes: Partial<Values>) => Promise<void>
}

/**
 * - `saved`: MyDataHelps has been asked afterwards, and has what was typed.
 * - `conflict`: nothing was written, because `fields` were changed elsewhere meanwhile.
 * - `not_kept`: MyDataHelps took the changes, and has something else in `fields`.
 *
 * `current` is what it has.
 */
export type SaveOutcome =
  | { outcome: 'saved'; current: Values }
  | { outcome: 'conflict' | 'not_kept'; current: Values; fields: Field[] }

/**
 * Writes what was changed, and nothing else: MyDataHelps leaves alone what it is not sent. It reads before, to notice
 * what was changed elsewhere, and after: only that shows what was kept, also where the answer to the writing was lost.
 * Throws the `SessionError` that kept it from being saved.
 */
export async function saveProfile({ read, write }: ProfileStore, draft: Draft): Promise<SaveOutcome> {
  const before = await read()
  const conflicts = conflictsIn(draft, before)
  if (conflicts.length > 0) return { outcome: 'conflict', current: before, fields: conflicts }

  const changes = changesIn(draft)
  const missingFrom = (values: Values) =>
    FIELDS.filter((field) => changes[field] !== undefined && values[field] !== changes[field])
  // The answer to an earlier attempt may have been lost, and not what it wrote.
  if (missingFrom(before).length === 0) return { outcome: 'saved', current: before }

  const failure = await write(changes).then(
    () => undefined,
    (reason: unknown) => ({ reason }),
  )
  const current = await read().catch((reason: unknown) => {
    throw failure ? failure.reason : reason
  })
  const lost = missingFrom(current)
  if (lost.length === 0) return { outcome: 'saved', current }
  if (failure) throw failure.reason
  return { outcome: 'not_kept', current, fields: lost }
}
