import { useState } from 'react'
import { useMyDataHelpsPages } from '@/components/participant-session/use-my-data-helps-pages'
import { byMonth, type HistoryEntry, historyOf, inOrder } from './history-entries'
import { endedTasksQuery, resultsQuery } from './survey-history-query'

/** What is known of the surveys that are over, and the ways to know more. */
export function useSurveyHistory() {
  const results = useMyDataHelpsPages(resultsQuery, { nextPageID: (page) => page.nextPageID })
  const tasks = useMyDataHelpsPages(endedTasksQuery, { nextPageID: (page) => page.nextPageID })
  // What was deleted keeps its place until the participant goes, so that nothing jumps and focus has where to be.
  const [deleted, setDeleted] = useState<readonly HistoryEntry[]>([])

  const done = results.pages?.flatMap(({ surveyResults }) => surveyResults)
  const ended = tasks.pages?.flatMap(({ surveyTasks }) => surveyTasks)
  const isLoading = (!done && !results.error) || (!ended && !tasks.error)
  // Where one of the two cannot be had, the other is better than nothing.
  const known =
    isLoading || (!done && !ended)
      ? undefined
      : historyOf(done && { items: done, hasMore: results.hasMore }, {
          items: ended ?? [],
          hasMore: tasks.hasMore,
        })
  const isForbidden = !done && results.error?.code === 'forbidden'
  const entries = known && inOrder([...deleted, ...known])

  return {
    months: entries && byMonth(entries),
    ids: entries?.map(({ id }) => id) ?? [],
    isLoading,
    error: tasks.error ?? (isForbidden ? undefined : results.error),
    /** The page may not read answers: that is how the study has set it up, and no trouble of today. */
    isForbidden,
    isValidating: results.isValidating || tasks.isValidating,
    retry() {
      if (results.error) results.retry()
      if (tasks.error) tasks.retry()
    },
    hasMore: Boolean(known) && (results.hasMore || tasks.hasMore),
    isLoadingMore: results.isLoadingMore || tasks.isLoadingMore,
    showMore() {
      if (results.hasMore) results.showMore()
      if (tasks.hasMore) tasks.showMore()
    },
    keepDeleted: (entry: HistoryEntry) => setDeleted((before) => [...before, entry]),
  }
}
