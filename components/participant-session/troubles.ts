import type { SessionError } from './errors'

/** What several Embeddables suffer from at once, as one line tells it. */
export type Outage = {
  cause: 'unavailable' | 'rate_limited'
  /** By the count of `passedTime`: nobody is to be asked again before; nothing, where asking at once may help. */
  retryAt: number | undefined
}

/** A question that has failed for a while. */
export type Trouble = {
  /** The name of the question, as SWR knows it. */
  name: string
  error: SessionError
  askAgain: () => Promise<unknown>
}

export type Troubles = ReturnType<typeof createTroubles>

/**
 * The questions of a page that have failed and may do better later. What they suffer from is told once for all of
 * them; they are asked again together, and as soon as one has an answer again, so that none is left behind.
 */
export function createTroubles(now: () => number) {
  const troubles = new Set<Trouble>()
  const listeners = new Set<() => void>()
  let outage: Outage | undefined
  let asking: Promise<void> | undefined

  function changed(): void {
    const next = outageOf([...troubles])
    // The same object for the same outage: React would take another one for a change, and tell it again.
    if (next?.cause === outage?.cause && next?.retryAt === outage?.retryAt) return
    outage = next
    for (const listener of listeners) listener()
  }

  /** Asks again whoever may be asked already; those who press meanwhile share what is under way. */
  function askAgain(): Promise<void> {
    asking ??= Promise.allSettled(
      [...troubles].filter(({ error }) => (error.retryAt ?? 0) <= now()).map((trouble) => trouble.askAgain()),
    ).then(() => {
      asking = undefined
    })
    return asking
  }

  return {
    askAgain,
    /** Takes note of a trouble. Gives the function that forgets it. */
    add(trouble: Trouble): () => void {
      troubles.add(trouble)
      changed()
      return () => {
        troubles.delete(trouble)
        changed()
      }
    },
    /** An answer has come. If that question was in trouble, the others may be out of theirs as well. */
    answered(name: string): void {
      const over = [...troubles].filter((trouble) => trouble.name === name)
      if (over.length === 0) return
      for (const trouble of over) troubles.delete(trouble)
      changed()
      void askAgain()
    },
    /** What is the matter now. */
    outage: () => outage,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function outageOf(troubles: readonly Trouble[]): Outage | undefined {
  // Without a network the session says so itself; with one again, these are being asked again already.
  const told = troubles.map(({ error }) => error).filter(({ code }) => code !== 'offline')
  if (told.length === 0) return undefined
  const times = told.map(({ retryAt }) => retryAt ?? 0)
  return {
    cause: told.every(({ code }) => code === 'rate_limited') ? 'rate_limited' : 'unavailable',
    retryAt: Math.min(...times) || undefined,
  }
}
