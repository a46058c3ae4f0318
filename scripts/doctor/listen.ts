/** What an answer said, for the few who need more of it than MyDataHelps's client tells. */
export type Heard = { status: number; headers: Headers; text: string }

/** A `fetch` that waits so long for an answer and remembers the last one. */
export function listeningFetch(milliseconds: number): {
  fetch: typeof fetch
  heard: () => Heard | undefined
} {
  let last: Heard | undefined
  return {
    heard: () => last,
    fetch: async (input, init) => {
      last = undefined
      const signals = [AbortSignal.timeout(milliseconds), ...(init?.signal ? [init.signal] : [])]
      const response = await fetch(input, { ...init, signal: AbortSignal.any(signals) })
      const text = await response.clone().text()
      last = { status: response.status, headers: response.headers, text }
      return response
    },
  }
}
