import { generateKeyPairSync } from 'node:crypto'
import { examine } from '../setup/doctor'
import { expect, test } from '../setup/doctor-test'

const TEN_MINUTES = 600_000
const TOKEN_ENDPOINT = '/identityserver/connect/token'
const newKey = () =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()

test('with a good configuration, nothing is wrong', async ({ patient }) => {
  const { steps, step } = await patient.examineWithBen({ MYDATAHELPS_SCOPES: '' })
  expect(steps.filter(({ state }) => state === 'failed')).toEqual([])
  // Nothing runs at the app's address.
  expect(steps.filter(({ state }) => state === 'unknown').map(({ name }) => name)).toEqual(['app address'])
  expect(step('private key')?.detail).toMatch(/^RSA of 2048 bits; .* [0-9a-f]{64}$/)
  expect(step('hourly limit')?.detail).toMatch(/^\d+ of 100000 requests are left, for 60 minutes$/)
  expect(step('scope Project:read')?.detail).toBe('granted, and opens what it should')
  expect(step('scope SurveyResults:write')?.detail).toBe('granted')
})

test('without a participant, what takes one is not known, and the rest is', async ({ patient }) => {
  const { steps, step } = await patient.examine()
  expect(steps.filter(({ state }) => state === 'failed')).toEqual([])
  expect(step('participant')).toMatchObject({
    state: 'unknown',
    detail: expect.stringContaining('--participant'),
  })
  for (const name of ['participant token', 'scopes', 'pictures', 'file storage'])
    expect(step(name)?.state, name).toBe('unknown')
})

test('what is missing in the environment is told as the server tells it, and the rest is examined', async ({
  patient,
}) => {
  const { step } = await patient.examine({ OIDC_CLIENT_ID: '', MYDATAHELPS_PROJECT_ID: 'none' })
  expect(step('environment')).toMatchObject({
    state: 'failed',
    detail: 'MYDATAHELPS_PROJECT_ID must be a GUID',
  })
  expect(step('service token')).toMatchObject({ state: 'unknown', detail: 'needs MYDATAHELPS_PROJECT_ID' })
  expect(step('provider client')).toMatchObject({ state: 'unknown', detail: 'needs OIDC_CLIENT_ID' })
  expect(step('provider signing')?.state).toBe('ok')
  expect(step('survey page')?.state).toBe('ok')
})

test('an environment with nothing in it is no reason to give up', async ({ patient }) => {
  const { steps } = await examine({ MYDATAHELPS_BASE_URL: patient.environment.MYDATAHELPS_BASE_URL })
  expect(steps.filter(({ name }) => name === 'environment')).toHaveLength(8)
  expect(steps.find(({ name }) => name === 'Redis')?.state).toBe('ok')
})

test.describe('a service token is refused', () => {
  const refusals: [
    why: string,
    changes: (port: number) => Record<string, string>,
    detail: string,
    mend: string,
  ][] = [
    [
      'for the account',
      () => ({ MYDATAHELPS_SERVICE_ACCOUNT: 'MyDataHelps.1234.other' }),
      'does not know the account',
      'MYDATAHELPS_SERVICE_ACCOUNT',
    ],
    [
      'for the key',
      () => ({ MYDATAHELPS_PRIVATE_KEY: newKey() }),
      'private key is none of the account',
      'Designer',
    ],
    [
      'for the audience',
      (port) => ({ MYDATAHELPS_SERVICE_URL: `http://127.0.0.1:${port}` }),
      'wrong audience',
      'MYDATAHELPS_SERVICE_URL=http://localhost:',
    ],
  ]
  for (const [why, changes, detail, mend] of refusals)
    test(why, async ({ patient }) => {
      const { step } = await patient.examineWithBen(changes(patient.port))
      expect(step('service token')).toMatchObject({
        state: 'failed',
        detail: expect.stringContaining(detail),
        mend: expect.stringContaining(mend),
      })
      for (const name of ['project', 'hourly limit', 'participant', 'participant token', 'scopes'])
        expect(step(name)?.state, name).toBe('unknown')
    })

  test('for an audience of which nothing is known', async ({ patient }) => {
    const here = `http://127.0.0.1:${patient.port}`
    const { step } = await patient.examine({ MYDATAHELPS_BASE_URL: here })
    expect(step('service token')).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('wrong audience'),
    })
  })

  test('for this machine’s clock', async ({ patient }) => {
    const { step } = await patient.examine({}, { now: () => Date.now() - TEN_MINUTES })
    expect(step('clock')).toMatchObject({ state: 'failed', detail: 'this machine is 600 seconds behind' })
    expect(step('service token')?.detail).toContain('from another time')
  })

  test('for the clock of MyDataHelps', async ({ patient }) => {
    await patient.setFaults([{ effect: 'clock-off', minutes: 10 }])
    expect((await patient.examine()).step('service token')?.detail).toContain('from another time')
  })

  test('for the key, after it was replaced', async ({ patient }) => {
    await patient.setFaults([{ effect: 'rotated-key' }])
    expect((await patient.examine()).step('service token')?.detail).toContain('private key is none')
  })

  test('without a word why', async ({ patient }) => {
    await patient.setFaults([
      { effect: 'status', path: TOKEN_ENDPOINT, status: 400, body: { error: 'invalid_client' } },
    ])
    expect((await patient.examine()).step('service token')?.detail).toContain('it does not say which')
    const late = await patient.examine({}, { now: () => Date.now() - TEN_MINUTES })
    expect(late.step('service token')?.detail).toContain('from another time')
  })

  test('for what the account may do', async ({ patient }) => {
    await patient.setFaults([
      {
        effect: 'status',
        path: TOKEN_ENDPOINT,
        status: 400,
        body: { error: 'unauthorized_client' },
      },
    ])
    expect((await patient.examine()).step('service token')?.detail).toBe('refused (unauthorized_client)')
  })

  test('because something else answers, or nothing', async ({ patient }) => {
    await patient.setFaults([{ effect: 'html-body', path: TOKEN_ENDPOINT }])
    expect((await patient.examine()).step('service token')?.detail).toContain('is not the token endpoint')
    await patient.setFaults([{ effect: 'hang', path: TOKEN_ENDPOINT }])
    const { step } = await patient.examine({}, { milliseconds: 200 })
    expect(step('service token')?.detail).toBe('MyDataHelps does not answer')
    await patient.setFaults([
      { effect: 'status', path: TOKEN_ENDPOINT, status: 503, headers: { 'Retry-After': '60' } },
    ])
    expect((await patient.examine()).step('service token')?.detail).toBe('MyDataHelps does not answer')
  })
})

test.describe('the project', () => {
  test('is another one, or none', async ({ patient }) => {
    const other = { MYDATAHELPS_PROJECT_ID: '99999999-9999-4999-8999-999999999999' }
    expect((await patient.examineWithBen(other)).step('project')).toMatchObject({
      state: 'failed',
      detail: 'the account may not read it, or there is none (403)',
      mend: expect.stringContaining('Settings > About'),
    })
  })

  const answers: [effect: Record<string, unknown>, detail: string][] = [
    [{ effect: 'status', status: 404 }, 'may not read it, or there is none (404)'],
    [{ effect: 'tokens-refused' }, 'refuses the service token (401)'],
    [{ effect: 'html-body' }, 'is not the REST API'],
    [{ effect: 'status', status: 503, headers: { 'Retry-After': '60' } }, 'does not answer'],
  ]
  for (const [effect, detail] of answers)
    test(detail, async ({ patient }) => {
      await patient.setFaults([{ ...effect, path: '/api/v1/administration/**' }])
      const { step } = await patient.examineWithBen()
      expect(step('project')).toMatchObject({ state: 'failed', detail: expect.stringContaining(detail) })
      expect(step('participant')?.state).toBe('unknown')
    })
})

test('an hourly limit that is nearly used up is told, and one that is used up', async ({ patient }) => {
  await patient.setLimits({ administration: 1 })
  const { step } = await patient.examineWithBen()
  expect(step('hourly limit')).toMatchObject({
    state: 'failed',
    detail: '0 of 1 requests are left, for 60 minutes',
    mend: expect.stringContaining('Service Accounts'),
  })
  expect(step('participant')).toMatchObject({ state: 'failed', detail: 'the hourly limit is used up' })
  expect((await patient.examineWithBen()).step('project')).toMatchObject({
    state: 'unknown',
    detail: 'the hourly limit is used up',
  })
})
