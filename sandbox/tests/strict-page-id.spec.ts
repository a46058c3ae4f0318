import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

test.use({ sandboxSettings: { SANDBOX_STRICT_PAGE_ID: '1' } })

test('A strict sandbox refuses a pageID that says "undefined", and takes one that is left out', async ({
  sandbox,
}) => {
  const token = await sandbox.participantToken('ben.okafor')
  const device = 'v2/delegated/devicedata?namespace=Fitbit&type=sleep'
  for (const path of ['v1/delegated/surveytasks?', 'v1/delegated/fitbit/sleepLogs?', device]) {
    const strict = await sandbox.send(`api/${path}&pageID=undefined`, { token })
    expect(await answer(strict), path).toEqual({
      status: 400,
      body: { message: expect.stringContaining('pageID') },
    })
    expect((await sandbox.send(`api/${path}`, { token })).status, path).toBe(200)
  }
  expect((await sandbox.send(`api/${device}&anchor=undefined`, { token })).status).toBe(400)
  const staff = await sandbox.administration('GET', 'notifications?pageID=undefined')
  expect(staff.status).toBe(400)
})
