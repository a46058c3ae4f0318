import type { SessionError } from '@/components/participant-session'
import { useMyDataHelps } from '@/components/participant-session'
import type { Span } from './days'
import type { FigureKey } from './figures'
import type { Measurement } from './measurement'
import type { Collected } from './project-types'
import { type Reading, readingQuery, spanName } from './readings/reading'

export type Readings = {
  /** What has come of these days so far. */
  measurements: Measurement[]
  /** Figures of which more may come. */
  pending: ReadonlySet<FigureKey>
  /** Why something did not come. */
  error: SessionError | undefined
  isValidating: boolean
  /** Some of it waits for the end of an outage. */
  isDelayed: boolean
  /** Asks again for what did not come. */
  retry: () => void
}

/**
 * Asks everything that the project collects about some days, each on its own: one slow answer holds up no other.
 * Without `wanted` it asks nothing. `readings` must be the same list each time.
 */
export function useReadings(
  readings: readonly Reading[],
  project: Collected,
  span: Span,
  { wanted }: { wanted: boolean },
): Readings {
  const name = spanName(span)
  const asked = readings.map((reading) => {
    const isWanted = wanted && reading.isCollected(project)
    // biome-ignore lint/correctness/useHookAtTopLevel: the list is a constant, so that the hooks are the same each time.
    const answer = useMyDataHelps(readingQuery(reading, span), { wanted: isWanted })
    // SWR goes on showing the answer for other days until there is one for these.
    const measurements = isWanted && answer.data?.span === name ? answer.data.measurements : undefined
    const error = isWanted ? answer.error : undefined
    return {
      reading,
      answer,
      measurements,
      error,
      isPending: isWanted && !measurements && !error && !answer.isDelayed,
    }
  })
  const failed = asked.filter(({ error }) => error !== undefined)
  return {
    measurements: asked.flatMap(({ measurements = [] }) => measurements),
    pending: new Set(asked.flatMap(({ reading, isPending }) => (isPending ? reading.figures : []))),
    error: failed[0]?.error,
    isValidating: failed.some(({ answer }) => answer.isValidating),
    isDelayed: asked.some(({ answer }) => answer.isDelayed),
    retry: () => {
      for (const { answer } of failed) answer.retry()
    },
  }
}
