import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { play } from '../setup/doctor'
import { expect, test } from '../setup/doctor-test'
import { selfSigned } from '../setup/self-signed'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const theApp: RequestListener = (_request, response) => response.end('{"status":"ok"}')

test.describe('the identity provider of the sandbox', () => {
  test('does not know the secret, or the client', async ({ patient }) => {
    for (const wrong of [
      { OIDC_CLIENT_SECRET: 'of-another-client-than-this' },
      { OIDC_CLIENT_ID: 'somebody' },
    ]) {
      const { step } = await patient.examine(wrong)
      expect(step('provider client')).toMatchObject({
        state: 'failed',
        detail: expect.stringContaining('invalid_client'),
        mend: expect.stringContaining('client_secret_basic'),
      })
      expect(step('provider redirect URI')?.state).toBe('unknown')
    }
  })

  test('does not know the redirect URI', async ({ patient }) => {
    const { step } = await patient.examine({ NEXTAUTH_URL: 'http://localhost:1' })
    expect(step('provider client')?.state).toBe('ok')
    expect(step('provider redirect URI')).toMatchObject({
      state: 'failed',
      mend: expect.stringContaining('http://localhost:1/api/auth/callback/oidc'),
    })
  })
})

test('the documentation shows a whole run, as it is', async ({ patient }) => {
  const app = await play(theApp)
  const { steps } = await patient.examineWithBen({
    ...patient.environment,
    MYDATAHELPS_SCOPES: '',
    NEXTAUTH_URL: app.url,
  })
  await app.stop()
  // This app has another address than the one that the provider of the sandbox has been told.
  const names = steps.map(({ name }) => name.replace(/localhost:\d+/, 'a host'))
  const [shown = ''] = /^✓ environment[\s\S]*?\n\n/m.exec(readFileSync('docs/going-live.md', 'utf8')) ?? []
  const lines = shown.matchAll(/^[✓✗–] (.+?): (?!read|write|connect)/gm)
  expect([...lines].map(([, name]) => name?.replace(/localhost:\d+/, 'a host'))).toEqual(names)
})

test.describe('the command', () => {
  let folder = ''
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'doctor-'))
  })
  test.afterAll(() => rmSync(folder, { recursive: true }))

  /** Runs it with this environment, on a machine that trusts the app's certificate, which is good for so many days. */
  async function run(environment: Record<string, string>, days: number, ...args: string[]) {
    const certificate = selfSigned({ host: 'localhost', end: inDays(days) })
    const authority = join(folder, 'authority.pem')
    writeFileSync(authority, certificate.cert)
    const app = await play(theApp, certificate)
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/doctor/main.ts', ...args], {
      env: {
        ...process.env,
        REDIS_URL: '',
        ...environment,
        NEXTAUTH_URL: app.url,
        NODE_EXTRA_CA_CERTS: authority,
      },
    })
    let printed = ''
    child.stdout.on('data', (text) => {
      printed += text
    })
    const code = await new Promise((resolve) => child.once('exit', resolve))
    await app.stop()
    return { code, printed, host: new URL(app.url).host }
  }

  test('ends with 1 if something is to be mended, and tells a person what', async ({ patient }) => {
    const { code, printed, host } = await run(patient.environment, 40, '--participant', 'ben.okafor')
    expect(code).toBe(1)
    expect(printed).toContain(`✓ host ${host}: answers with TLS; its certificate is good for 39 days\n`)
    expect(printed).toContain('✓ app address: the app answers, by https\n')
    expect(printed).toContain('✗ provider redirect URI: the provider refuses it\n    The provider shows')
    expect(printed).toMatch(/\n1 to mend: \d+ ✓, 1 ✗, 2 not known\.\n$/)
  })

  test('tells programs the same, and a certificate that ends soon', async ({ patient }) => {
    const { code, printed, host } = await run(patient.environment, 3, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(printed)).toMatchObject({
      ok: false,
      steps: expect.arrayContaining([
        expect.objectContaining({
          name: `host ${host}`,
          state: 'failed',
          detail: 'has a certificate that ends in 2 days',
        }),
      ]),
    })
  })
})
