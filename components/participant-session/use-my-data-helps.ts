'use client'

import { use, useEffect, useEffectEvent } from 'react'
import useSWR, { unstable_serialize, useSWRConfig } from 'swr'
import type * as z from 'zod/mini'
import { noAnswer, SessionError } from './errors'
import { type Call, useParticipantSession } from './participant-session'
import { passedTime } from './passed-time'
import { answerKey, type BrowserQuery } from './query'

export type Answer<Data> = {
  data: Data | undefined
  /** Why there is no answer, where asking again will not help by itself. What passes is the session's to tell. */
  error: SessionError | undefined
  isValidating: boolean
  /** There is none because of an outage, of which the session tells. */
  isDelayed: boolean
  retry: () => void
}

/**
 * An answer that is younger is not asked for again because somebody looks at the page, or comes back to it. Whoever
 * moves about for an hour would otherwise ask for the same all the time, and MyDataHelps counts calls by the hour.
 */
const FRESH_MS = 10 * 60_000

/**
 * How an Embeddable reads from MyDataHelps: what came with the page, else through the SDK, kept by SWR under
 * the participant's own key. It suspends while the page's own answer is on its way; after that it gives data or a
 * `SessionError`, and it may give both, where data from before is on screen and could not be refreshed. Only an
 * outage gives neither: the session tells of it, and has all that is missing asked for again. With `wanted: false`
 * it asks nothing (yet).
 */
export function useMyDataHelps<Schema extends z.ZodMiniType>(
  query: BrowserQuery<Schema>,
  { wanted = true }: { wanted?: boolean } = {},
): Answer<z.infer<Schema>> {
  type Data = z.infer<Schema>
  const { userKey, call, answered, troubles } = useParticipantSession()
  const { cache, fallback } = useSWRConfig()
  const { freshMs = FRESH_MS } = query
  const key = answerKey(userKey, query)
  const name = unstable_serialize(key)
  const arriving: Promise<Data | undefined> | Data | undefined = fallback[name]
  // Nothing, where the server left the question to the browser.
  const arrived = arriving instanceof Promise ? use(arriving) : arriving

  const { data, error, isValidating, mutate } = useSWR<Data, SessionError>(
    wanted ? key : null,
    async () => {
      const answer = await ask(call, query)
      answered.set(name, answeredNow(freshMs))
      troubles.answered(name)
      return answer
    },
    {
      keepPreviousData: true,
      // Whether what is known is too old to be shown again as it is, is looked at below.
      revalidateIfStale: false,
      dedupingInterval: freshMs,
    },
  )

  const onShow = useEffectEvent((shown: string) => {
    const isKnown = cache.get(shown)?.data !== undefined
    // SWR only borrows what comes with a page. Without this it would be gone when somebody moves on and comes back.
    if (!isKnown && arrived !== undefined) {
      answered.set(shown, answeredNow(freshMs))
      void mutate(arrived, { revalidate: false })
    }
    // One question for all who show its answer: it may be on its way for another.
    const isAsked = cache.get(shown)?.isValidating === true
    if (isKnown && !isAsked && passedTime() > (answered.get(shown)?.oldAt ?? 0)) void mutate()
  })
  useEffect(() => onShow(name), [name])

  return {
    data,
    error: useLastingError(name, error, mutate),
    isValidating,
    isDelayed: data === undefined && error?.isTransient === true,
    retry: () => void mutate(),
  }
}

function answeredNow(freshMs: number) {
  const at = passedTime()
  return { at, oldAt: at + freshMs }
}

/** Leaves an error that may pass to the session, which tells of it; gives any other. `askAgain` must not change. */
export function useLastingError(
  name: string,
  error: SessionError | undefined,
  askAgain: () => Promise<unknown>,
): SessionError | undefined {
  const { troubles } = useParticipantSession()
  useEffect(() => {
    if (error?.isTransient) return troubles.add({ name, error, askAgain: () => askAgain() })
  }, [troubles, name, error, askAgain])
  return error?.isTransient ? undefined : error
}

/** One answer, looked at. Throws `SessionError`. */
export async function ask<Schema extends z.ZodMiniType>(
  call: Call,
  query: BrowserQuery<Schema>,
): Promise<z.infer<Schema>> {
  const [answer, { schema }] = await Promise.all([call(query.read), query.schema().catch(notLoaded)])
  const result = schema.safeParse(answer)
  if (!result.success) throw new SessionError('unexpected')
  return result.data
}

function notLoaded(): never {
  throw noAnswer()
}
