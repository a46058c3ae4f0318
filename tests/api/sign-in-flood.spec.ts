import { createServer } from 'node:http'
import { z } from 'zod'
import { CookieJar } from '../setup/cookie-jar'
import { freePorts } from '../setup/ports'
import type { Site } from '../setup/site'
import { test as base, expect } from '../setup/site-test'
import { started } from '../setup/started'

/** An identity provider that says where it is, writes down what it is asked, and has nobody. */
async function startProvider() {
  const asked: string[] = []
  const [port] = await freePorts(1)
  const issuer = `http://localhost:${port}`
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  return {
    issuer,
    asked,
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const test = base.extend<object, { provider: Awaited<ReturnType<typeof startProvider>> }>({
  provider: started(startProvider),
  siteSettings: [
    async ({ provider }, use) =>
      // Where NextAuth runs without an address of its own, this makes it believe whatever host a request names.
      use({ OIDC_ISSUER: provider.issuer, TRUSTED_PROXIES: '1', AUTH_TRUST_HOST: 'true' }),
    { scope: 'worker' },
  ],
})

const csrfAnswer = z.object({ csrfToken: z.string() })

type Form = { cookie: string; csrfToken: string }

/** What the sign-in page has before its button is pressed. */
async function form(site: Site): Promise<Form> {
  const jar = new CookieJar()
  const { csrfToken } = csrfAnswer.parse(await (await jar.fetch(`${site.appUrl}/api/auth/csrf`)).json())
  const pairs = jar.all(new URL(site.appUrl).host).map((pair) => pair.join('='))
  return { cookie: pairs.join('; '), csrfToken }
}

/** Begins a sign-in and goes no further. `from`: the address that the proxy in front saw, and what a client wrote before. */
function begin(
  site: Site,
  { cookie, csrfToken }: Form,
  from: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${site.appUrl}/api/auth/signin/oidc`, {
    method: 'POST',
    headers: { ...headers, cookie, 'x-forwarded-for': from },
    body: new URLSearchParams({ csrfToken, callbackUrl: '/', json: 'true' }),
  })
}

const urlOf = async (answer: Response) => new URL(z.object({ url: z.url() }).parse(await answer.json()).url)

test('headers that name another host, or another address, change nothing', async ({ site }) => {
  const url = await urlOf(
    await begin(site, await form(site), '192.0.2.2', {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example;proto=https',
      'x-original-host': 'evil.example',
    }),
  )
  expect(url.searchParams.get('redirect_uri')).toBe(`${site.appUrl}/api/auth/callback/oidc`)
  expect(url.href).not.toContain('evil')
})

test('two hundred who begin to sign in cost the provider one question; an address from which far more come is told when to come again, and others are not held up', async ({
  site,
  provider,
}) => {
  const busy = '198.51.100.7'
  // Each writes another address before the one that the proxy saw, as whoever wants to be many does.
  const flood = async (count: number, filled: Form) => {
    const answers: Response[] = []
    for (let sent = 0; sent < count; sent += 20) {
      const some = Array.from({ length: 20 }, (_, index) =>
        begin(site, filled, `10.0.${sent}.${index}, ${busy}`),
      )
      answers.push(...(await Promise.all(some)))
    }
    return answers
  }
  for (const answer of await flood(200, await form(site)))
    expect((await urlOf(answer)).origin).toBe(provider.issuer)
  expect(provider.asked).toEqual(['/.well-known/openid-configuration'])

  // What is not filled in rightly counts as well.
  await flood(400, { cookie: '', csrfToken: 'made-up' })
  const last = async (from: string) => begin(site, await form(site), from)
  const refused = await last(busy)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  const { pathname, search } = await urlOf(refused)
  expect(pathname + search).toBe('/sign-in?callbackUrl=%2F&error=RateLimited')
  expect((await last(`203.0.113.9, ${busy}`)).status).toBe(429)
  expect((await last('198.51.100.8')).status).toBe(200)
})
