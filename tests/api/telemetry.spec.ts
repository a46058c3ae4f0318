import { expect, test } from '@playwright/test'
import { startAuthenticator } from '../setup/authenticator'
import { type Point, startCollector } from '../setup/collector'
import { API_AUDIENCE, signInNatively } from '../setup/native-app'
import { signInOverHttp } from '../setup/sign-in'
import { startSite } from '../setup/site'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const PARENT = '00f067aa0ba902b7'
const TOKEN = '/api/participant-token'

/** How much of something there is, over all that its points tell apart or only those with these attributes. */
function sumOf(points: Point[], name: string, wanted: Record<string, string> = {}): number {
  return points
    .filter((point) => point.name === name)
    .filter(({ attributes }) => Object.entries(wanted).every(([key, value]) => attributes[key] === value))
    .reduce((sum, { value }) => sum + value, 0)
}

test('a collector is told of a request from the proxy to MyDataHelps and of what was counted, and of nobody', async () => {
  const collector = await startCollector()
  const site = await startSite({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TRUSTED_PROXIES: '1' })
  const jar = await signInOverHttp(site, 'ben.okafor')
  const cookies = jar
    .all(new URL(site.appUrl).host)
    .map(([, value]) => value)
    // Some say no more than yes.
    .filter((value) => value.length > 8)
  const headers = { 'x-request-id': 'from-the-proxy', traceparent: `00-${TRACE}-${PARENT}-01` }
  expect((await jar.fetch(site.appUrl + TOKEN, { headers })).status).toBe(200)
  const token = (await (await jar.fetch(site.appUrl + TOKEN)).json()).access_token
  expect((await jar.fetch(`${site.appUrl}/messages/one-message?lang=en`)).status).toBe(200)
  expect((await fetch(site.appUrl + TOKEN)).status).toBe(401)
  await jar.fetch(`${site.appUrl}/api/sign-out`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  await fetch(`${site.appUrl}/api/auth/callback/oidc?code=a-made-up-code&state=made-up`, {
    redirect: 'manual',
  })
  const participantIDs = (await site.sandbox.requests()).flatMap(({ participantID }) => participantID ?? [])
  // What is left is sent before the process ends.
  await site.stop()
  await collector.stop()

  const spans = collector.spans()
  const inTrace = spans.filter(({ traceId }) => traceId === TRACE)
  // `proxy.ts` has one of its own, beside it.
  const root = inTrace.find(({ parentSpanId, name }) => parentSpanId === PARENT && name === `GET ${TOKEN}`)
  expect(root?.attributes).toMatchObject({
    'http.request.method': 'GET',
    'http.response.status_code': '200',
    'http.request.header.x-request-id': 'from-the-proxy',
  })
  const upstream = inTrace.filter(({ name }) => name === 'POST /identityserver/connect/token')
  expect(upstream.map(({ attributes }) => attributes['http.response.status_code'])).toContain('200')
  for (let span = upstream[0]; span && span !== root; ) {
    const { parentSpanId } = span
    span = inTrace.find(({ spanId }) => spanId === parentSpanId)
    expect(span).toBeDefined()
  }
  expect(spans.map(({ name }) => name)).toContain('GET /messages/[id]')

  const points = collector.points()
  const answers = 'mydatahelps.participant_token.answers'
  expect(sumOf(points, 'mydatahelps.participant_token.mints')).toBe(1)
  expect(sumOf(points, answers, { 'mydatahelps.token.source': 'mint' })).toBe(1)
  expect(sumOf(points, answers, { 'mydatahelps.token.source': 'store' })).toBeGreaterThan(0)
  expect(sumOf(points, 'app.refusals', { 'error.type': 'unauthenticated' })).toBe(1)
  expect(sumOf(points, 'app.sign_in.failures', { 'error.type': 'unknown_attempt' })).toBe(1)
  expect(sumOf(points, 'app.sessions.begun')).toBe(1)
  expect(sumOf(points, 'app.sessions.ended')).toBe(1)
  expect(
    sumOf(points, 'http.client.request.duration', { 'url.template': '/identityserver/connect/token' }),
  ).toBeGreaterThan(1)

  expect(participantIDs.length).toBeGreaterThan(0)
  expect(cookies.length).toBeGreaterThan(0)
  for (const secret of [...participantIDs, ...cookies, token, 'okafor', 'Ben', 'one-message', 'made-up'])
    expect(collector.text().includes(secret), secret).toBe(false)
})

test('a stranger’s word on which trace a request belongs to is not believed', async () => {
  const collector = await startCollector()
  const site = await startSite({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
  await fetch(site.appUrl + TOKEN, { headers: { traceparent: `00-${TRACE}-${PARENT}-01` } })
  await site.stop()
  await collector.stop()
  expect(collector.spans().length).toBeGreaterThan(0)
  expect(collector.text()).not.toContain(TRACE)
})

test('the authenticator alone tells the same of what it does', async () => {
  const collector = await startCollector()
  const site = await startSite({ OIDC_API_AUDIENCE: API_AUDIENCE })
  const alone = await startAuthenticator(site, {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    TRUSTED_PROXIES: '1',
    OIDC_API_AUDIENCE: API_AUDIENCE,
  })
  const { access_token: bearer } = await signInNatively(site.environment.OIDC_ISSUER ?? '', 'ben.okafor')
  const headers = {
    'x-request-id': 'from-the-proxy',
    traceparent: `00-${TRACE}-${PARENT}-01`,
    authorization: `Bearer ${bearer}`,
  }
  const answer = await fetch(alone.url + TOKEN, { headers })
  const { access_token: token } = await answer.json()
  const refused = await fetch(alone.url + TOKEN)
  expect(refused.status).toBe(401)
  expect((await fetch(`${alone.url}/ben.okafor`)).status).toBe(404)
  await alone.stop()
  await site.stop()
  await collector.stop()

  const inTrace = collector.spans().filter(({ traceId }) => traceId === TRACE)
  const root = inTrace.find(({ parentSpanId }) => parentSpanId === PARENT)
  expect(root).toMatchObject({
    name: `GET ${TOKEN}`,
    attributes: {
      'http.request.method': 'GET',
      'http.route': TOKEN,
      'http.response.status_code': '200',
      'http.request.header.x-request-id': 'from-the-proxy',
    },
  })
  const upstream = inTrace.filter(({ name }) => name === 'POST /identityserver/connect/token')
  expect(upstream.length).toBeGreaterThan(0)
  for (const { parentSpanId, attributes } of upstream) {
    expect(parentSpanId).toBe(root?.spanId)
    expect(attributes['http.request.header.x-request-id']).toBe('from-the-proxy')
  }
  expect(collector.spans().map(({ name }) => name)).toContain('GET')
  // Where nobody has given a request its name, the span has the one that the answer and the log have.
  const ids = collector.spans().map(({ attributes }) => attributes['http.request.header.x-request-id'])
  expect(ids).toContain(refused.headers.get('x-request-id'))

  const points = collector.points()
  expect(sumOf(points, 'mydatahelps.participant_token.mints')).toBe(1)
  expect(sumOf(points, 'mydatahelps.participant_token.answers', { 'mydatahelps.token.source': 'mint' })).toBe(
    1,
  )
  expect(sumOf(points, 'app.refusals', { 'error.type': 'unauthenticated' })).toBe(1)
  for (const secret of [bearer, token, 'okafor', 'Ben'])
    expect(collector.text().includes(secret), secret).toBe(false)
})
