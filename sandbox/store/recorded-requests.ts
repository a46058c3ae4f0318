/** One request that reached the MyDataHelps origin; never a token, an assertion or a client secret. */
export type RecordedRequest = {
  /** ISO 8601, by the sandbox's clock. */
  at: string
  method: string
  /** As it was asked, repeated slashes included. */
  path: string
  /** Null until the answer is given. */
  status: number | null
  query: Record<string, string>
  /** What was let pass and should not be sent, such as `pageID=undefined`. */
  warnings?: string[]
  /** Effects of the simulated faults that struck the request. */
  faults?: string[]
  /** Fields of a form sent to the token endpoint. */
  form?: Record<string, string>
  /** What the page of an app reported with the request. */
  customEvent?: { eventType: string; properties: Record<string, unknown> }
  /** Of the participant token that came with the request, or that it asked for. */
  participantID?: string
  /** Header and claims of the signed assertion, without its signature. */
  assertion?: Record<string, unknown>
}

const CAPACITY = 5000

export type RecordedRequests = ReturnType<typeof createRecordedRequests>

/** What was asked, in the order of arrival. */
export function createRecordedRequests() {
  let requests: RecordedRequest[] = []
  return {
    add(request: RecordedRequest): void {
      requests.push(request)
      if (requests.length > CAPACITY) requests.shift()
    },

    list: (): readonly RecordedRequest[] => requests,

    clear(): void {
      requests = []
    },
  }
}
