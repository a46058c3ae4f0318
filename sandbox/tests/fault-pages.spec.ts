import { AccountConnection, FITBIT } from './account-connection'
import { setFaults, strikes } from './fault-client'
import { expect, test } from './start-sandbox'

test.describe('Pages', () => {
  test('a survey page can stay away, or come and say nothing', async ({ sandbox }) => {
    await setFaults(sandbox, { effect: 'frame-never-loads' })
    const page = () =>
      fetch(`${sandbox.baseUrl}/survey?surveyName=DailyCheckIn`, { signal: AbortSignal.timeout(300) })
    await expect(page()).rejects.toThrow()
    await setFaults(sandbox, { effect: 'frame-never-answers' })
    const silent = await page()
    expect(silent.status).toBe(200)
    expect(silent.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(await silent.text()).not.toContain('<script')
  })

  test('a consent page can keep whoever decides', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const connection = new AccountConnection(sandbox, token)
    const address = await connection.begin(FITBIT)
    await setFaults(sandbox, { effect: 'consent-never-returns' })
    const page = await connection.post(address, { verifier: connection.verifier })
    expect(await page.text(), 'the page itself shows').toContain('Connect Fitbit?')
    const decided = connection.decide(address, 'allow').catch(() => 'closed')
    await expect.poll(() => strikes(sandbox)).toEqual([1])
    await sandbox.control('DELETE', 'faults')
    expect(await decided).toBe('closed')
    expect(await (await sandbox.delegated('externalaccounts', { token })).json()).toEqual([])
  })
})
