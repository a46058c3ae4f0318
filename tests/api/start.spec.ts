import { ended, startNext } from '../../scripts/processes'
import { freePorts } from '../setup/ports'
import { expect, test } from '../setup/site-test'

test('a wrong environment stops the server with one message, an exit code, no stack trace and no secret', async ({
  site,
}) => {
  const [port] = await freePorts(1)
  const app = startNext(
    ['start', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      ...site.environment,
      MYDATAHELPS_PROJECT_ID: 'not-a-guid',
      MYDATAHELPS_SERVICE_ACCOUNT: '',
      MYDATAHELPS_PRIVATE_KEY: 'KEY-THAT-IS-NONE',
      NEXTAUTH_SECRET: 'short-secret-value',
    },
    'pipe',
  )
  let printed = ''
  for (const stream of [app.stdout, app.stderr]) stream?.on('data', (text: Buffer) => (printed += text))
  expect(await ended(app)).toBe(1)

  expect(printed).toContain('MYDATAHELPS_PROJECT_ID must be a GUID. MyDataHelps Designer')
  expect(printed).toContain('MYDATAHELPS_SERVICE_ACCOUNT is missing. MyDataHelps Designer')
  expect(printed).toContain('MYDATAHELPS_PRIVATE_KEY is not an RSA private key')
  expect(printed).toContain('NEXTAUTH_SECRET is too short')
  expect(printed).not.toMatch(/^\s+at .+:\d+/m)
  for (const value of [
    'KEY-THAT-IS-NONE',
    'short-secret-value',
    String(site.environment.OIDC_CLIENT_SECRET),
  ]) {
    expect(printed).not.toContain(value)
  }
})
