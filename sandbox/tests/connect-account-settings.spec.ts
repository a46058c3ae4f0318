import { AccountConnection, FITBIT } from './account-connection'
import { expect, test } from './start-sandbox'

test.use({
  sandboxSettings: {
    SANDBOX_APP_URL: 'https://app.example/portal',
    SANDBOX_REDIRECT_ORIGINS: 'https://demo.example:8443/any/path, http://staging.example',
    SANDBOX_FETCH_SECONDS: '120',
  },
})

test('The settings say where a connection may lead back to, and how long its data takes', async ({
  sandbox,
}) => {
  const token = await sandbox.participantToken('ana.rivera')
  const connection = new AccountConnection(sandbox, token)
  const status = async (finalRedirectPath: string) =>
    (await connection.ask(FITBIT, { finalRedirectPath })).status
  expect(await status('https://app.example/elsewhere')).toBe(200)
  expect(await status('https://demo.example:8443/connected')).toBe(200)
  expect(await status('http://staging.example/connected')).toBe(200)
  expect(await status('https://demo.example/connected')).toBe(400)
  expect(await status('http://app.example/')).toBe(400)

  await connection.decide(await connection.begin(FITBIT), 'allow')
  const statusAfter = async (offsetSeconds: number) => {
    await sandbox.control('PUT', 'clock', { offsetSeconds })
    const [account] = await (await sandbox.delegated('externalaccounts', { token })).json()
    return account.status
  }
  expect(await statusAfter(110)).toBe('fetchingData')
  expect(await statusAfter(121)).toBe('fetchComplete')
})
