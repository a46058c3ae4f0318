import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node'
import { REQUEST_ID_ATTRIBUTE } from './request-context'
import { SCOPE } from './scope'

/**
 * What is told of a span, by the name that the conventions have for it. Everything else stays here: Next puts whole addresses
 * into its spans, with the identity provider's codes and the numbers of messages in them, and errors quote anything.
 */
const TOLD: Record<string, string> = {
  'http.method': 'http.request.method',
  'http.request.method': 'http.request.method',
  'http.status_code': 'http.response.status_code',
  'http.response.status_code': 'http.response.status_code',
  'http.route': 'http.route',
  'next.span_type': 'next.span_type',
  'server.address': 'server.address',
  'url.template': 'url.template',
  'error.type': 'error.type',
  [REQUEST_ID_ATTRIBUTE]: REQUEST_ID_ATTRIBUTE,
}

/** Next's own span for a `fetch`, whose name is the address; ours is beside it. */
const FETCH = 'AppRender.fetch'

/** Spans as they may leave this process: with nobody in them, and no text that somebody wrote. */
export function toldSpans(spans: ReadableSpan[]): ReadableSpan[] {
  return spans.filter(({ attributes }) => attributes['next.span_type'] !== FETCH).map(told)
}

function told(span: ReadableSpan): ReadableSpan {
  const attributes: Attributes = {}
  for (const [name, value] of Object.entries(span.attributes)) {
    const known = TOLD[name]
    if (known !== undefined) attributes[known] = value
  }
  return {
    name: span.instrumentationScope.name === SCOPE ? span.name : nameOf(attributes),
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext ? { parentSpanContext: span.parentSpanContext } : {}),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    status: { code: span.status.code },
    attributes,
    links: [],
    events: [],
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  }
}

/** A request by its route, as the conventions have it, and each of Next's steps by its kind. */
function nameOf(attributes: Attributes): string {
  const method = attributes['http.request.method']
  const route = attributes['http.route']
  if (method !== undefined) return [method, route].filter(Boolean).join(' ')
  return String(attributes['next.span_type'] ?? 'internal')
}
