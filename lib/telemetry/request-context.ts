import {
  type Context,
  createContextKey,
  type TextMapGetter,
  type TextMapPropagator,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'

export const REQUEST_ID_ATTRIBUTE = 'http.request.header.x-request-id'
const REQUEST_ID = createContextKey('x-request-id')

/** The request's ID, where there is a request. */
export function requestIDIn(context: Context): string | undefined {
  const id = context.getValue(REQUEST_ID)
  return typeof id === 'string' ? id : undefined
}

/**
 * Reads from a request its ID, and which trace it is part of, which only a reverse proxy of the team's is believed: anybody
 * else could put their requests into somebody's trace. To MyDataHelps nothing is told.
 */
export class RequestPropagator implements TextMapPropagator {
  readonly #traceContext = new W3CTraceContextPropagator()

  constructor(private readonly isProxyTrusted: boolean) {}

  extract(context: Context, carrier: unknown, getter: TextMapGetter): Context {
    const id = getter.get(carrier, 'x-request-id')
    const known = typeof id === 'string' ? context.setValue(REQUEST_ID, id) : context
    return this.isProxyTrusted ? this.#traceContext.extract(known, carrier, getter) : known
  }

  inject(): void {}

  fields(): string[] {
    return []
  }
}
