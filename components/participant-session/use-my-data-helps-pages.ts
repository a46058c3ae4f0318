'use client'

import { useState } from 'react'
import { unstable_serialize } from 'swr'
import useSWRInfinite from 'swr/infinite'
import type * as z from 'zod/mini'
import type { SessionError } from './errors'
import { useParticipantSession } from './participant-session'
import { answerKey, type BrowserQuery } from './query'
import { ask, useLastingError, useMyDataHelps } from './use-my-data-helps'

export type Pages<Page> = {
  /** Nothing while the first page is on its way. */
  pages: Page[] | undefined
  error: SessionError | undefined
  isValidating: boolean
  retry: () => void
  hasMore: boolean
  /** Reads one page more. */
  showMore: () => void
  isLoadingMore: boolean
}

/**
 * A list that MyDataHelps gives in pages: the first as any answer, the others when somebody asks for more.
 * `pageQuery` makes the question for a page ID; without one, for the first page. `nextPageID` reads from a page
 * which one follows it.
 */
export function useMyDataHelpsPages<Schema extends z.ZodMiniType>(
  pageQuery: (pageID: string | undefined) => BrowserQuery<Schema>,
  { nextPageID }: { nextPageID: (page: z.infer<Schema>) => string | null | undefined },
): Pages<z.infer<Schema>> {
  type Page = z.infer<Schema>
  const { userKey, call } = useParticipantSession()
  const first = useMyDataHelps(pageQuery(undefined))
  const [wanted, setWanted] = useState(0)
  const second = first.data === undefined ? undefined : nextPageID(first.data)

  const more = useSWRInfinite<Page, SessionError>(
    (index: number, previous: Page | null) => {
      const pageID = index === 0 ? second : previous === null ? undefined : nextPageID(previous)
      // It has a key before anything is wanted: without one SWR would not take a size.
      if (!pageID) return null
      return [...answerKey(userKey, pageQuery(pageID)), pageID]
    },
    (key: readonly unknown[]) => ask(call, pageQuery(String(key.at(-1)))),
    {
      initialSize: 0,
      revalidateFirstPage: false,
      revalidateIfStale: false,
      // A page ID is a place in the list as it was: a first page that has changed gives new ones. As many pages
      // are then read again, and the old ones stay until they are there.
      persistSize: true,
      keepPreviousData: true,
    },
  )

  const moreError = useLastingError(
    unstable_serialize(answerKey(userKey, pageQuery(second ?? ''))),
    more.error,
    more.mutate,
  )
  const loaded = wanted === 0 ? [] : (more.data ?? [])
  const last = loaded.at(-1)
  const isLoadingMore = wanted > loaded.length && !moreError && Boolean(second)
  return {
    pages: first.data === undefined ? undefined : [first.data, ...loaded],
    error: first.error ?? moreError,
    isValidating: first.isValidating || more.isValidating,
    retry: () => {
      if (first.error) first.retry()
      if (moreError) void more.mutate()
    },
    hasMore: Boolean(last === undefined ? second : nextPageID(last)),
    showMore: () => {
      const size = loaded.length + 1
      setWanted(size)
      void more.setSize(size)
    },
    isLoadingMore,
  }
}
