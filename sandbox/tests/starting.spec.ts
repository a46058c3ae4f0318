import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startSandbox } from '../index.js'
import { listen } from '../server/listen'

const COMMAND = join(import.meta.dirname, '../command.js')

/** Runs a sandbox, and gives what it writes. */
function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, [COMMAND], {
    env: { ...process.env, SANDBOX_PORT: '0', SANDBOX_IDENTITY_PORT: '0', ...settings },
  })
  const written = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (text: Buffer) => {
      written[name] += text
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { written, ended, stop: () => child.kill() }
}

/** Runs a sandbox that is expected not to start. */
async function run(settings: Record<string, string>) {
  const { written, ended } = start(settings)
  const code = await ended
  return { code, stdout: written.stdout, lines: written.stderr.trim().split('\n') }
}

test.describe('Starting the sandbox', () => {
  test('prints the environment of an app, and nothing else, once it answers', async () => {
    const [port, identityPort] = [await freePort(), await freePort()]
    const { environment, stop } = await startSandbox({
      // From the sources, as a developer starts it; all others start what the set-up has built.
      SANDBOX_BUILT: '',
      SANDBOX_PORT: String(port),
      SANDBOX_IDENTITY_PORT: String(identityPort),
      SANDBOX_APP_URL: 'http://localhost:15999/',
    })
    expect(environment).toEqual({
      MYDATAHELPS_BASE_URL: `http://localhost:${port}/`,
      MYDATAHELPS_PROJECT_ID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      MYDATAHELPS_SERVICE_ACCOUNT: 'MyDataHelps.1234.sandbox',
      MYDATAHELPS_PRIVATE_KEY: expect.stringMatching(
        /^-----BEGIN RSA PRIVATE KEY-----\n[\s\S]+\n-----END RSA PRIVATE KEY-----$/,
      ),
      STUDY_NAME: 'Healthy Rhythms Study',
      STUDY_ORGANIZATION: 'Lakeside Health Institute',
      STUDY_LOGO_URL: `http://localhost:${port}/project/logo.svg`,
      STUDY_EMAIL: 'study@example.org',
      STUDY_PHONE: '555-0142',
      STUDY_HELP_VIEW: 'Resources',
      OIDC_ISSUER: `http://localhost:${identityPort}`,
      OIDC_CLIENT_ID: 'embeddables-app',
      OIDC_CLIENT_SECRET: expect.any(String),
      OIDC_NAME: 'the sandbox',
      NEXTAUTH_URL: 'http://localhost:15999',
      NEXTAUTH_SECRET: expect.any(String),
    })
    const discovery = await fetch(`${environment.OIDC_ISSUER}/.well-known/openid-configuration`)
    expect(await discovery.json()).toMatchObject({ issuer: environment.OIDC_ISSUER })
    expect((await fetch(`${environment.MYDATAHELPS_BASE_URL}nothing`)).status).toBe(404)
    expect(await stop()).toBe(0)
  })

  test('is refused on an address that the network can reach', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1']) {
      const { code, stdout, lines } = await run({ SANDBOX_HOST: host })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(lines).toEqual([expect.stringContaining('SANDBOX_ALLOW_PUBLIC=1')])
    }
  })

  test('is refused where real participants are served', async () => {
    const { code, stdout, lines } = await run({ NODE_ENV: 'production' })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(lines).toEqual([expect.stringContaining('NODE_ENV=production')])
  })

  test('says in one line that a port is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      }),
    )
    const { code, lines } = await run({ SANDBOX_PORT: String(port) })
    other.close()
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringMatching(`port ${port} is not free.*SANDBOX_PORT`)])
  })

  test('names every setting that is wrong', async () => {
    const { code, lines } = await run({
      SANDBOX_PORT: 'many',
      SANDBOX_SERVICE_TOKEN_SECONDS: '-1',
      SANDBOX_REDIRECT_ORIGINS: 'https://demo.example, ftp://demo.example',
    })
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(/SANDBOX_PORT: .*SANDBOX_SERVICE_TOKEN_SECONDS: .*SANDBOX_REDIRECT_ORIGINS/),
    ])
  })
})

test('Requests that hang are no leak, and Node warns of none, however many they are', async () => {
  const url = `http://localhost:${await freePort()}/`
  const { written, ended, stop } = start({ SANDBOX_PORT: new URL(url).port })
  await expect.poll(() => written.stdout).toContain('# ready')
  const steer = (method: string, body?: string) =>
    fetch(`${url}sandbox/faults`, {
      method,
      ...(body ? { body, headers: { 'content-type': 'application/json' } } : {}),
    })
  await steer('PUT', JSON.stringify([{ effect: 'hang' }]))
  const hanging = Promise.allSettled(Array.from({ length: 12 }, () => fetch(`${url}nothing`)))
  const struck = async () => ((await (await steer('GET')).json()) as { struck: number }[])[0]?.struck
  await expect.poll(struck).toBe(12)
  await steer('DELETE')
  expect((await hanging).map(({ status }) => status)).toEqual(Array(12).fill('rejected'))
  stop()
  await ended
  expect(written.stderr).not.toContain('Warning: Possible')
})

async function freePort(): Promise<number> {
  const { server, port } = await listen('127.0.0.1', 0, 'SANDBOX_PORT')
  await new Promise((resolve) => server.close(resolve))
  return port
}
