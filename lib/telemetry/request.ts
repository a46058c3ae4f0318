import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { REQUEST_ID } from '@/lib/given-request-id'
import { SCOPE } from './scope'

const HEADERS = {
  get: (headers: Headers, name: string) => headers.get(name) ?? undefined,
  keys: (headers: Headers) => [...headers.keys()],
}

/**
 * Makes a request that is answered here a span, under which stands what is done for it; the app has Next's. `route` is one of
 * a closed list, never an address that somebody wrote, and `id` what the log calls the request.
 */
export function tracedRequest(
  { method, headers }: Request,
  { route, id }: { route: string | undefined; id: string },
  answer: () => Promise<Response>,
): Promise<Response> {
  const carried = new Headers(headers)
  carried.set(REQUEST_ID, id)
  const parent = propagation.extract(context.active(), carried, HEADERS)
  const attributes = { 'http.request.method': method, ...(route ? { 'http.route': route } : {}) }
  const name = route ? `${method} ${route}` : method
  const options = { kind: SpanKind.SERVER, attributes }
  return trace.getTracer(SCOPE).startActiveSpan(name, options, parent, async (span) => {
    try {
      const response = await answer()
      span.setAttribute('http.response.status_code', response.status)
      if (response.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      return response
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}
