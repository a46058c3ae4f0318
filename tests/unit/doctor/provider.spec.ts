import { expect, test } from '@playwright/test'
import { providerSteps } from '@/scripts/doctor/provider'
import { play } from '../../setup/doctor'
import { stepsWith } from './subject'

/** A provider that says what a test wants. The paths are those of its own document. */
async function withProvider(
  {
    document = {},
    token = [400, { error: 'invalid_grant' }],
    keys = [{ kty: 'RSA' }],
    authorize,
  }: {
    document?: Record<string, unknown>
    token?: [status: number, body: unknown]
    keys?: unknown[]
    authorize?: (redirect: string) => [status: number, location?: string]
  },
  ending = '',
) {
  let url = ''
  const provider = await play((request, response) => {
    const asked = new URL(request.url ?? '/', url)
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    switch (asked.pathname) {
      case '/.well-known/openid-configuration':
        return answer(200, {
          issuer: url,
          authorization_endpoint: `${url}/authorize`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/keys`,
          end_session_endpoint: `${url}/end`,
          code_challenge_methods_supported: ['S256'],
          id_token_signing_alg_values_supported: ['RS256'],
          ...document,
        })
      case '/token':
        return answer(...token)
      case '/keys':
        return answer(200, { keys })
      case '/authorize': {
        const redirect = asked.searchParams.get('redirect_uri') ?? ''
        const [status, location] = authorize?.(redirect) ?? [redirect.endsWith('/oidc') ? 200 : 400]
        return response.writeHead(status, location ? { location } : {}).end()
      }
      default:
        return answer(404, {})
    }
  })
  url = provider.url
  try {
    return await stepsWith(providerSteps, { OIDC_ISSUER: url + ending })
  } finally {
    await provider.stop()
  }
}

test.describe('an identity provider', () => {
  test('that is as it should be', async () => {
    const { steps } = await withProvider({})
    expect(steps.filter(({ state }) => state !== 'ok')).toEqual([])
    expect(steps).toHaveLength(8)
  })

  const faults: [what: string, provider: Parameters<typeof withProvider>[0], step: string, detail: string][] =
    [
      [
        'calls itself otherwise',
        { document: { issuer: 'https://other.example' } },
        'issuer',
        'calls itself otherwise',
      ],
      [
        'has an endpoint without TLS',
        { document: { token_endpoint: 'http://other.invalid/token' } },
        'endpoints',
        'without TLS: token_endpoint',
      ],
      [
        'has no endpoint',
        { document: { token_endpoint: undefined } },
        'discovery',
        'has no usable token_endpoint',
      ],
      [
        'takes no S256',
        { document: { code_challenge_methods_supported: ['plain'] } },
        'PKCE',
        'does not take S256',
      ],
      [
        'signs otherwise',
        { document: { id_token_signing_alg_values_supported: ['HS256'] } },
        'signing',
        'does not sign ID tokens with RS256',
      ],
      ['has no key', { keys: [{ kty: 'EC' }] }, 'signing', 'has no key for RS256'],
      [
        'does not give its keys',
        { document: { jwks_uri: 'http://localhost:1/keys' } },
        'signing',
        'does not give its keys',
      ],
      [
        'refuses the client in another way',
        { token: [401, {}] },
        'client',
        'does not accept client ID and secret',
      ],
      [
        'does not let the client use codes',
        { token: [400, { error: 'unauthorized_client' }] },
        'client',
        'unauthorized_client',
      ],
      [
        'shows its error on a page',
        { authorize: () => [302, '/home/error?errorId=1'] },
        'redirect URI',
        'refuses it',
      ],
      [
        'sends people straight back',
        { authorize: (redirect) => [302, `${redirect}?error=invalid_scope`] },
        'redirect URI',
        'straight back (invalid_scope)',
      ],
    ]
  for (const [what, provider, name, detail] of faults)
    test(`that ${what}`, async () => {
      const { step } = await withProvider(provider)
      expect(step(`provider ${name}`)).toMatchObject({
        state: 'failed',
        detail: expect.stringContaining(detail),
      })
    })

  const silences: [
    what: string,
    provider: Parameters<typeof withProvider>[0],
    step: string,
    detail: string,
  ][] = [
    ['PKCE', { document: { code_challenge_methods_supported: undefined } }, 'PKCE', 'does not say'],
    [
      'an end of the session',
      { document: { end_session_endpoint: undefined } },
      'end of session',
      'has none',
    ],
    ['the client', { token: [400, { error: 'invalid_request' }] }, 'client', 'does not say (status 400)'],
    ['redirect URIs', { authorize: () => [200] }, 'redirect URI', 'the same for any address'],
  ]
  for (const [what, provider, name, detail] of silences)
    test(`that does not speak of ${what}`, async () => {
      const { step } = await withProvider(provider)
      expect(step(`provider ${name}`)).toMatchObject({
        state: 'unknown',
        detail: expect.stringContaining(detail),
      })
    })

  test('whose issuer has a slash more here than there', async () => {
    const { step } = await withProvider({}, '/')
    expect(step('provider issuer')).toMatchObject({ state: 'ok', detail: expect.stringContaining('slash') })
  })

  test('that is none', async () => {
    const { step } = await withProvider({}, '/of-nobody')
    expect(step('provider discovery')).toMatchObject({
      state: 'failed',
      detail: 'the provider answers with status 404',
    })
    expect(step('provider client')?.state).toBe('unknown')
  })

  test('that does not answer', async () => {
    const { step } = await stepsWith(providerSteps, { OIDC_ISSUER: 'http://localhost:1' })
    expect(step('provider discovery')?.detail).toBe('the provider does not answer, or leads elsewhere')
  })
})
