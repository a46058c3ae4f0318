'use client'

import { use, useEffect } from 'react'
import useSWR, { unstable_serialize, useSWRConfig } from 'swr'
import type * as z from 'zod/mini'
import { noAnswer, SessionError } from './errors'
import { useParticipantSession } from './participant-session'
import { answerKey, type Query } from './query'

export type Answer<Data> = {
  data: Data | undefined
  error: SessionError | undefined
  isValidating: boolean
  retry: () => void
}

/** An answer that is younger is not asked for again because somebody looks at the page, or comes back to it. */
const FRESH_MS = 60_000

/**
 * How an Embeddable reads from MyDataHelps: what came with the page, else through the SDK, kept by SWR under
 * the participant's own key. It suspends while the page's own answer is on its way; after that there is always
 * an end to loading: it gives data or a `SessionError`, and it may give both, where data from before is on
 * screen and could not be refreshed.
 */
export function useMyDataHelps<Schema extends z.ZodMiniType>(query: Query<Schema>): Answer<z.infer<Schema>> {
  type Data = z.infer<Schema>
  const { userKey, call } = useParticipantSession()
  const { cache, fallback } = useSWRConfig()
  const key = answerKey(userKey, query)
  const name = unstable_serialize(key)
  const arriving: Promise<Data | undefined> | Data | undefined = fallback[name]
  // Nothing, where the server left the question to the browser.
  const arrived = arriving instanceof Promise ? use(arriving) : arriving
  const isNew = arrived !== undefined && cache.get(name)?.data === undefined

  const { data, error, isValidating, mutate } = useSWR<Data, SessionError>(
    key,
    async () => {
      const [answer, { schema }] = await Promise.all([call(query.read), query.schema().catch(notLoaded)])
      const result = schema.safeParse(answer)
      if (!result.success) throw new SessionError('unexpected')
      return result.data
    },
    {
      keepPreviousData: true,
      dedupingInterval: FRESH_MS,
      focusThrottleInterval: FRESH_MS,
      // What came with the page is not asked again because the browser takes over.
      ...(isNew ? { revalidateOnMount: false } : {}),
    },
  )
  // SWR only borrows what comes with a page. Without this it would be gone when somebody moves on and comes back.
  useEffect(() => {
    if (isNew) void mutate(arrived, { revalidate: false })
  }, [isNew, arrived, mutate])

  return { data, error, isValidating, retry: () => void mutate() }
}

function notLoaded(): never {
  throw noAnswer()
}
