'use client'

import useSWR from 'swr'
import type * as z from 'zod/mini'
import { SessionError } from './errors'
import { useParticipantSession } from './participant-session'
import type { Sdk } from './sdk'

export type Query<Schema extends z.ZodMiniType> = {
  /** Names the question, with everything that its answer depends on. */
  key: readonly [string, ...unknown[]]
  read: (sdk: Sdk) => Promise<unknown>
  /** What the Embeddable needs of the answer. MyDataHelps may send more, and leaves out what is optional or sends null. */
  schema: Schema
}

export type Answer<Data> = {
  data: Data | undefined
  error: SessionError | undefined
  isLoading: boolean
  isValidating: boolean
  retry: () => void
}

/**
 * How an Embeddable reads from MyDataHelps: through the SDK, kept by SWR under the participant's own key.
 * There is always an end to loading: it gives data or a `SessionError`, and it may give both, where data from
 * before is on screen and could not be refreshed.
 */
export function useMyDataHelps<Schema extends z.ZodMiniType>(query: Query<Schema>): Answer<z.infer<Schema>> {
  const { userKey, call } = useParticipantSession()
  const { data, error, isLoading, isValidating, mutate } = useSWR<z.infer<Schema>, SessionError>(
    [userKey, ...query.key],
    async () => {
      const result = query.schema.safeParse(await call(query.read))
      if (!result.success) throw new SessionError('unexpected')
      return result.data
    },
    { keepPreviousData: true },
  )
  return { data, error, isLoading, isValidating, retry: () => void mutate() }
}
