/** A request as it would have left this machine. */
export type Sent = { request: Request; body: string; form: Record<string, string> }

export type Answer = (sent: Sent) => Response | Promise<Response>

/**
 * A `fetch` that ends in this process. The platform's own `Request` reads what it is given, so that headers,
 * encoding and redirect mode are those of the wire. `answer` may throw, as a broken connection does.
 */
export function fakeNetwork(answer: Answer) {
  const sent: Sent[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const body = await request.clone().text()
    const one = { request, body, form: Object.fromEntries(new URLSearchParams(body)) }
    sent.push(one)
    return answer(one)
  }
  return { fetch, sent }
}

/** One answer after the other; the last one is given again and again. */
export function inTurn(...answers: Answer[]): Answer {
  let next = 0
  return (sent) => {
    const answer = answers[Math.min(next++, answers.length - 1)]
    if (!answer) throw new Error('There is no answer to give.')
    return answer(sent)
  }
}

export function status(code: number, headers: Record<string, string> = {}, body = ''): Answer {
  return () => new Response(body, { status: code, headers })
}

export function json(body: unknown, code = 200): Answer {
  return () => Response.json(body, { status: code })
}

/** What `fetch` throws when there is no connection. */
export const brokenConnection: Answer = () => {
  throw new TypeError('fetch failed')
}
