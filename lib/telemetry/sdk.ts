import { metrics } from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node'
import { REQUEST_ID_ATTRIBUTE, RequestPropagator, requestIDIn } from './request-context'
import { SCOPE } from './scope'
import { toldSpans } from './told-span'

/**
 * Starts to tell an OpenTelemetry collector what this process does. Where it is, how often, and how much of it, are
 * OpenTelemetry's own settings (`OTEL_…`), which its packages read. Gives what sends the last of it.
 */
export function startSdk({ isProxyTrusted }: { isProxyTrusted: boolean }): () => Promise<unknown> {
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': SCOPE }))
    .merge(detectResources({ detectors: [envDetector] }))

  const spans = new BatchSpanProcessor(toldOnly(new OTLPTraceExporter()))
  const tracerProvider = new NodeTracerProvider({
    resource,
    spanProcessors: [
      {
        onStart(span, context) {
          const id = requestIDIn(context)
          if (id !== undefined) span.setAttribute(REQUEST_ID_ATTRIBUTE, [id])
        },
        onEnd: () => undefined,
        forceFlush: async () => undefined,
        shutdown: async () => undefined,
      },
      spans,
    ],
  })
  tracerProvider.register({ propagator: new RequestPropagator(isProxyTrusted) })

  const meterProvider = new MeterProvider({
    resource,
    readers: [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() })],
  })
  metrics.setGlobalMeterProvider(meterProvider)

  return () => Promise.allSettled([tracerProvider.shutdown(), meterProvider.shutdown()])
}

/** No span leaves as Next made it. */
function toldOnly(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans: ReadableSpan[], done) => exporter.export(toldSpans(spans), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  }
}
