import { AccountConnection, FITBIT } from './account-connection'
import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

test.describe('Connecting an account', () => {
  let token: string
  let connection: AccountConnection

  test.beforeEach(async ({ sandbox }) => {
    token = await sandbox.participantToken('ana.rivera')
    connection = new AccountConnection(sandbox, token)
  })

  test('goes from the consent page back to the app, and the account fetches its data', async ({
    sandbox,
  }) => {
    const accounts = async () => (await sandbox.delegated('externalaccounts', { token })).json()
    expect(await accounts()).toEqual([])

    const response = await connection.ask(FITBIT)
    expect(response.headers.get('Content-Type')).toContain('application/json')
    const text = await response.text()
    expect(text).toMatch(/^"http:\/\/localhost:\d+\/connect-account\/[0-9a-f]{48}"$/)
    const address = JSON.parse(text)

    const arrival = await fetch(address)
    expect(arrival.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(arrival.headers.get('Referrer-Policy')).toBe('no-referrer')
    const page = await (await connection.post(address, { verifier: connection.verifier })).text()
    expect(page).toContain('Connect Fitbit?')
    expect(page).toContain('You are signed in as Ana Rivera.')
    expect(page).toContain('Simulator')
    expect(await accounts()).toEqual([])

    expect(await connection.decide(address, 'allow')).toBe('http://localhost:3000/connected?ok=true')
    expect(await accounts()).toMatchObject([{ provider: { id: FITBIT }, status: 'fetchingData' }])
    await sandbox.control('PUT', 'clock', { offsetSeconds: 6 })
    expect(await accounts()).toMatchObject([{ provider: { id: FITBIT }, status: 'fetchComplete' }])
  })

  test('that is denied says so to the app, and connects nothing', async ({ sandbox }) => {
    const address = await connection.begin(FITBIT)
    expect(await connection.decide(address, 'deny')).toBe('http://localhost:3000/connected?ok=false')
    expect(await answer(await sandbox.delegated('externalaccounts', { token }))).toEqual({
      status: 200,
      body: [],
    })
  })

  test('is refused to a browser that cannot show the verifier', async ({ sandbox }) => {
    const address = await connection.begin(FITBIT)
    for (const form of [{}, { verifier: '' }, { verifier: 'f'.repeat(32) }]) {
      for (const decision of [{}, { decision: 'allow' }]) {
        const response = await connection.post(address, { ...form, ...decision })
        expect(response.status).toBe(403)
        expect(await response.text()).toContain('belongs to another browser window')
      }
    }
    expect(await (await sandbox.delegated('externalaccounts', { token })).json()).toEqual([])
    expect(await connection.decide(address, 'allow')).toContain('ok=true')
  })

  test('can be decided once, and in ten minutes', async ({ sandbox }) => {
    const used = await connection.begin(FITBIT)
    await connection.decide(used, 'deny')
    expect(await connection.decide(used, 'allow')).toBeNull()
    expect((await fetch(used)).status).toBe(410)

    const old = await connection.begin(FITBIT)
    await sandbox.control('PUT', 'clock', { offsetSeconds: 601 })
    expect((await fetch(old)).status).toBe(410)
    expect((await connection.post(old, { verifier: connection.verifier })).status).toBe(410)
    expect((await fetch(`${sandbox.baseUrl}connect-account/guessed`)).status).toBe(410)
  })

  test('leads back to allowed origins alone, with one word replaced', async () => {
    for (const finalRedirectPath of [
      'https://evil.example/',
      'http://localhost:3000@evil.example/',
      'http://localhost.evil.example/',
      '//localhost/',
      'javascript:alert(1)',
      'http://%SUCCESSVALUE%/',
    ])
      expect((await connection.ask(FITBIT, { finalRedirectPath })).status, finalRedirectPath).toBe(400)
    expect((await connection.ask(FITBIT, { verifierHash: 'short' })).status).toBe(400)
    expect((await connection.ask(FITBIT, { finalRedirectPath: '' })).status).toBe(400)

    const paths = {
      'http://localhost:5173/a?x=%25&y=é': 'http://localhost:5173/a?x=%25&y=%C3%A9',
      'http://127.0.0.1:8080/%SUCCESSVALUE%/b?ok=%SUCCESSVALUE%#c': 'http://127.0.0.1:8080/true/b?ok=true#c',
      'http://localhost/?%SUCCESSVALUE': 'http://localhost/?%SUCCESSVALUE',
    }
    for (const [finalRedirectPath, location] of Object.entries(paths)) {
      const address = await connection.begin(FITBIT, { finalRedirectPath })
      expect(await connection.decide(address, 'allow')).toBe(location)
    }
  })

  test('needs the scope, and a provider that can be connected', async ({ sandbox }) => {
    const { externalAccountProviders } = await (
      await sandbox.delegated('externalaccountproviders?search=elm', { token })
    ).json()
    const closed = externalAccountProviders.find(({ enabled }: { enabled: boolean }) => !enabled)
    expect((await connection.ask(closed.id)).status).toBe(400)
    expect((await connection.ask(1)).status).toBe(404)
    expect((await connection.ask('Fitbit')).status).toBe(404)
    const reader = await sandbox.participantToken('ana.rivera', 'ExternalAccounts:read')
    expect((await new AccountConnection(sandbox, reader).ask(FITBIT)).status).toBe(403)
  })

  test('speaks Spanish to whoever asked in Spanish, and leaves no secret in the record', async ({
    sandbox,
  }) => {
    const address = await connection.begin(FITBIT, {}, 'es-MX')
    const page = await (await connection.post(address, { verifier: connection.verifier })).text()
    expect(page).toContain('<html lang="es">')
    expect(page).toContain('¿Conectar Fitbit?')
    expect(page).toContain('Simulador')
    const record = await (await sandbox.control('GET', 'requests')).text()
    expect(record).toContain('/connect-account/[redacted]')
    expect(record).not.toContain(address.slice(-48))
    expect(record).not.toContain(connection.verifier)
  })
})
