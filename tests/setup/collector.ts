import { createServer } from 'node:http'
import { z } from 'zod'

const value = z.object({
  stringValue: z.string().optional(),
  intValue: z.union([z.number(), z.string()]).optional(),
  arrayValue: z.object({ values: z.array(z.object({ stringValue: z.string() })) }).optional(),
})
const attributes = z
  .array(z.object({ key: z.string(), value }))
  .default([])
  .transform((list) =>
    Object.fromEntries(
      list.map(({ key, value: { stringValue, intValue, arrayValue } }) => [
        key,
        stringValue ?? (intValue === undefined ? arrayValue?.values[0]?.stringValue : String(intValue)) ?? '',
      ]),
    ),
  )
const span = z.object({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  attributes,
})
const point = z.object({ attributes, asDouble: z.number().optional(), count: z.number().optional() })
const points = z.object({ dataPoints: z.array(point) })
const metric = z.object({
  name: z.string(),
  unit: z.string(),
  sum: points.optional(),
  histogram: points.optional(),
})
const traces = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
})
const metrics = z.object({
  resourceMetrics: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeMetrics: z.array(z.object({ metrics: z.array(metric) })),
    }),
  ),
})

/** A count or a histogram with these attributes, as it stood when it was told last. */
export type Point = { name: string; attributes: Record<string, string>; value: number }

/** The least of an OpenTelemetry collector: it takes what is sent to it as JSON, and keeps it. */
export async function startCollector() {
  const texts: { path: string; text: string }[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (piece) => (text += piece))
    request.on('end', () => {
      texts.push({ path: request.url ?? '', text })
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const sent = (path: string) =>
    texts.filter((one) => one.path === path).map(({ text }): unknown => JSON.parse(text))

  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    /** All that was sent, as it came. */
    text: () => texts.map(({ text }) => text).join('\n'),
    spans: () =>
      sent('/v1/traces')
        .flatMap((body) => traces.parse(body).resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    points: (): Point[] =>
      (
        sent('/v1/metrics')
          .map((body) => metrics.parse(body).resourceMetrics)
          .at(-1) ?? []
      )
        .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
        .flatMap(({ name, sum, histogram }) =>
          [...(sum?.dataPoints ?? []), ...(histogram?.dataPoints ?? [])].map((one) => ({
            name,
            attributes: one.attributes,
            value: one.asDouble ?? one.count ?? 0,
          })),
        ),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
