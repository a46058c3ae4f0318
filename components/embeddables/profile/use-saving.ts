import { useState } from 'react'
import { toSessionError, useParticipantSession, useRefresh } from '@/components/participant-session'
import { ask } from '@/components/participant-session/use-my-data-helps'
import { type WriteFailure, writeFailureOf } from '../write-failure'
import { followPreferences } from './follow-preferences'
import {
  changesIn,
  type Draft,
  draftSeen,
  FIELDS,
  type Field,
  type Mistake,
  mistakesIn,
  valuesOf,
} from './profile-fields'
import { profileQuery } from './profile-query'
import { type ProfileStore, saveProfile } from './save-profile'

/** What is wrong with a field; `now` is what MyDataHelps has in it. */
export type Problem = { kind: Mistake | 'notKept' } | { kind: 'conflict'; now: string }
export type Problems = Partial<Record<Field, Problem>>

type SavingOptions = {
  draft: Draft
  setDraft: (draft: Draft) => void
  /** Languages that the app speaks. */
  languages: readonly string[]
  onClose: (isSaved: boolean) => void
}

/** Saves a draft, and says what came of it. Until it is saved, the draft stays as it is. */
export function useSaving({ draft, setDraft, languages, onClose }: SavingOptions) {
  const { call } = useParticipantSession()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const [failure, setFailure] = useState<WriteFailure>()

  const store: ProfileStore = {
    read: async () => valuesOf(await ask(call, profileQuery)),
    write: async (changes) => void (await call((sdk) => sdk.persistParticipantInfo(changes, {}))),
  }

  async function write(): Promise<void> {
    const result = await saveProfile(store, draft)
    await refresh(...profileQuery.key)
    if (result.outcome === 'saved') {
      await followPreferences(changesIn(draft), languages)
      onClose(true)
    } else if (result.outcome === 'conflict') {
      setDraft(draftSeen(draft, result.current))
      setProblems(each(result.fields, (field) => ({ kind: 'conflict', now: result.current[field] })))
    } else setProblems(each(result.fields, () => ({ kind: 'notKept' })))
  }

  async function save(): Promise<void> {
    const mistakes = mistakesIn(draft)
    const wrong = FIELDS.filter((field) => mistakes[field])
    setProblems(each(wrong, (field) => ({ kind: mistakes[field] ?? 'missing' })))
    setFailure(undefined)
    if (wrong.length > 0) return
    if (Object.keys(changesIn(draft)).length === 0) return onClose(false)
    setBusy(true)
    await write().catch((reason: unknown) => setFailure(writeFailureOf(toSessionError(reason).code)))
    setBusy(false)
  }

  return { busy, problems, failure, save }
}

function each(fields: readonly Field[], problemOf: (field: Field) => Problem): Problems {
  return Object.fromEntries(fields.map((field) => [field, problemOf(field)]))
}
