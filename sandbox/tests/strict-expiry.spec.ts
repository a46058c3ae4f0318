import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

test.use({ sandboxSettings: { SANDBOX_STRICT_EXP: '1' } })

test('A strict sandbox refuses an expiry in milliseconds, and takes one in seconds', async ({ sandbox }) => {
  const milliseconds = await sandbox.sign({ ...sandbox.claims(), exp: Date.now() + 200_000 })
  expect(await answer(await sandbox.requestServiceToken(milliseconds))).toMatchObject({
    status: 400,
    body: { error: 'invalid_client' },
  })
  expect((await sandbox.requestServiceToken()).status).toBe(200)
})
