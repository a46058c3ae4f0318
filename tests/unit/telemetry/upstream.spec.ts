import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { expect, test } from '@playwright/test'
import { toldSpans } from '@/lib/telemetry/told-span'
import { tracedFetch } from '@/lib/telemetry/upstream'

const exporter = new InMemorySpanExporter()
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
test.beforeAll(() => provider.register())
test.afterEach(() => exporter.reset())

const answering = (answer: () => Promise<Response>) => tracedFetch(answer as typeof fetch)
const ORIGIN = 'https://mydatahelps.example'

for (const { path, template } of [
  { path: '/identityserver/connect/token', template: '/identityserver/connect/token' },
  {
    path: '/api/v1/administration/projects/aa/participants?participantIdentifier=ana',
    template: '/api/v1/administration/{path}',
  },
  { path: '/api/v1/delegated/inbox/1234', template: '/api/v1/delegated/inbox' },
  { path: '/api/v2/delegated/devicedata/allDataTypes?namespace=x', template: '/api/v2/delegated/devicedata' },
  { path: '/anything/ana', template: '/{path}' },
]) {
  test(`a request for ${path} is told as one for ${template}`, async () => {
    await answering(async () => new Response())(ORIGIN + path)
    const [span] = toldSpans(exporter.getFinishedSpans())
    expect(span?.name).toBe(`GET ${template}`)
    expect(span?.attributes).toEqual({
      'http.request.method': 'GET',
      'http.response.status_code': 200,
      'server.address': 'mydatahelps.example',
      'url.template': template,
    })
  })
}

test('an answer that says no, and none at all, are errors, of a kind and without words', async () => {
  await answering(async () => new Response(null, { status: 503 }))(ORIGIN)
  await expect(
    answering(async () => {
      throw new TypeError('GET https://mydatahelps.example/ana failed')
    })(ORIGIN),
  ).rejects.toThrow()
  const told = toldSpans(exporter.getFinishedSpans())
  expect(told.map(({ attributes }) => attributes['error.type'])).toEqual(['503', 'TypeError'])
  for (const { status, events } of told) {
    expect(status).toEqual({ code: 2 })
    expect(events).toEqual([])
  }
})

test('of what Next tells, neither addresses nor names nor errors leave the process', () => {
  const tracer = provider.getTracer('next.js')
  const attributes = {
    'next.span_type': 'BaseServer.handleRequest',
    'http.method': 'GET',
    'http.target': '/api/auth/callback/oidc?code=secret',
    'http.status_code': 500,
    'http.route': '/messages/[id]',
  }
  const request = tracer.startSpan('GET /messages/1234', { attributes })
  request.recordException(new Error('something of ana'))
  request.setStatus({ code: 2, message: 'something of ana' })
  request.end()
  tracer
    .startSpan('middleware GET /messages/1234', { attributes: { 'next.span_type': 'Middleware.execute' } })
    .end()
  tracer.startSpan('fetch GET https://x/ana', { attributes: { 'next.span_type': 'AppRender.fetch' } }).end()

  const told = toldSpans(exporter.getFinishedSpans())
  expect(told.map(({ name }) => name)).toEqual(['GET /messages/[id]', 'Middleware.execute'])
  expect(
    JSON.stringify(told.map(({ attributes, events, status }) => ({ attributes, events, status }))),
  ).not.toMatch(/ana|secret|1234/)
  expect(told[0]?.attributes['http.response.status_code']).toBe(500)
})
