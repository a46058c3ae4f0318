import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { measure } from './measures'
import { SCOPE } from './scope'

/**
 * `fetch` for requests to MyDataHelps, each of which becomes a span and is measured. An address there may name a person, so
 * that of all of it only the host and the kind of request are told. Without telemetry it is `fetch`, and nothing is told.
 */
export function tracedFetch(fetch: typeof globalThis.fetch, now = () => performance.now()): typeof fetch {
  return (input, init) => {
    const { host, pathname } = new URL(input instanceof Request ? input.url : input)
    const method = init?.method ?? 'GET'
    const template = templateOf(pathname)
    const attributes: Attributes = {
      'http.request.method': method,
      'server.address': host,
      'url.template': template,
    }
    const options = { kind: SpanKind.CLIENT, attributes }
    return trace.getTracer(SCOPE).startActiveSpan(`${method} ${template}`, options, async (span) => {
      const since = now()
      let outcome: Attributes = {}
      try {
        const answer = await fetch(input, init)
        const { status } = answer
        outcome = {
          'http.response.status_code': status,
          ...(status >= 400 ? { 'error.type': `${status}` } : {}),
        }
        return answer
      } catch (error) {
        // The name of a kind of error: its message may quote the address.
        outcome = { 'error.type': error instanceof Error ? error.name : 'unknown' }
        throw error
      } finally {
        measure('http.client.request.duration', (now() - since) / 1000, { ...attributes, ...outcome })
        endWith(span, outcome)
      }
    })
  }
}

function endWith(span: Span, outcome: Attributes): void {
  span.setAttributes(outcome)
  if (outcome['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

/** Which kind of request it is, with no name or number of anybody in it. */
function templateOf(pathname: string): string {
  const [known, endpoint] =
    /\/(?:identityserver\/connect\/token|api\/v\d+\/(?:administration|delegated\/([a-zA-Z]+)))/.exec(
      pathname,
    ) ?? []
  if (known === undefined) return '/{path}'
  return known.includes('/api/') && endpoint === undefined ? `${known}/{path}` : known
}
