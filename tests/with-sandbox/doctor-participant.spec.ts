import { expect, test } from '../setup/doctor-test'

test('a scope that MyDataHelps does not know is told beforehand', async ({ patient }) => {
  const { step } = await patient.examineWithBen({ MYDATAHELPS_SCOPES: 'Participant:read Participant:reed' })
  expect(step('environment')).toMatchObject({
    state: 'ok',
    meaning: expect.stringContaining('"Participant:reed"'),
  })
  expect(step('participant token')).toMatchObject({ state: 'failed', detail: 'refused (invalid_scope)' })
  expect(step('scope Participant:read')?.state).toBe('ok')
  expect(step('scope Participant:reed')).toMatchObject({ state: 'failed', detail: 'refused (invalid_scope)' })
})

test.describe('the participant', () => {
  test('is not there', async ({ patient }) => {
    const { step } = await patient.examine({}, { participantIdentifier: 'chris.unknown' })
    expect(step('participant')).toMatchObject({
      state: 'failed',
      detail: 'the project has nobody with this identifier',
      mend: expect.stringContaining('lib/participants/policy.ts'),
    })
  })

  test('has withdrawn', async ({ patient }) => {
    await patient.setParticipant('ben.okafor', { withdrawn: true })
    expect((await patient.examineWithBen()).step('participant')?.detail).toBe(
      'has withdrawn from the project',
    )
  })

  test('is not enrolled', async ({ patient }) => {
    await patient.setParticipant('ben.okafor', { enrolled: false })
    const { step } = await patient.examineWithBen()
    expect(step('participant')?.state).toBe('ok')
    expect(step('participant token')).toMatchObject({
      state: 'failed',
      detail: 'MyDataHelps gives none for this participant',
      mend: expect.stringContaining('enrolled'),
    })
  })

  test('gets no token from a client that nobody knows', async ({ patient }) => {
    const { step } = await patient.examineWithBen({ MYDATAHELPS_DELEGATED_CLIENT_ID: 'Of.Nobody' })
    expect(step('participant token')).toMatchObject({
      state: 'failed',
      detail: 'refused (invalid_client)',
      mend: expect.stringContaining('MYDATAHELPS_DELEGATED_CLIENT_ID'),
    })
  })

  test('gets a token that does not open what it should', async ({ patient }) => {
    await patient.setFaults([{ effect: 'status', path: '/api/v1/delegated/participant', status: 403 }])
    expect((await patient.examineWithBen()).step('scope Participant:read')).toMatchObject({
      state: 'failed',
      detail: 'granted, but the call that it opens is refused (403)',
    })
    await patient.setFaults([{ effect: 'drop', path: '/api/v1/delegated/participant' }])
    expect((await patient.examineWithBen()).step('scope Participant:read')?.detail).toBe(
      'MyDataHelps does not answer',
    )
  })
})

test.describe('the survey page', () => {
  const page = (rule: Record<string, unknown>) => ({
    effect: 'status',
    path: '/survey',
    body: 'A page',
    ...rule,
  })
  const html = { 'Content-Type': 'text/html; charset=utf-8' }
  const pages: [rule: Record<string, unknown>, detail: string][] = [
    [page({ status: 200, headers: { ...html, 'X-Frame-Options': 'DENY' } }), 'may not frame it'],
    [
      page({ status: 200, headers: { ...html, 'Content-Security-Policy': "frame-ancestors 'self'" } }),
      'may not frame it',
    ],
    [page({ status: 404, headers: html }), 'answers with status 404 and no page'],
    [
      page({ status: 302, headers: { Location: 'https://localhost/' } }),
      'does not answer, or leads elsewhere',
    ],
    [{ effect: 'frame-never-loads' }, 'does not answer, or leads elsewhere'],
  ]
  for (const [rule, detail] of pages)
    test(`${detail}: ${JSON.stringify(rule.headers ?? rule.effect)}`, async ({ patient }) => {
      await patient.setFaults([rule])
      const { step } = await patient.examine({}, { milliseconds: 300 })
      expect(step('survey page')).toMatchObject({ state: 'failed', detail: expect.stringContaining(detail) })
    })
})

test.describe('the Content-Security-Policy', () => {
  const scopes = { MYDATAHELPS_SCOPES: 'api' }

  test('does not name the host of the logo', async ({ patient }) => {
    const project = { organization: { logoUrl: 'https://logos.example/one.svg' } }
    await patient.setFaults([
      { effect: 'status', path: '/api/v1/delegated/project', status: 200, body: project },
    ])
    expect((await patient.examineWithBen(scopes)).step('pictures')).toMatchObject({
      state: 'failed',
      detail: 'the Content-Security-Policy does not name https://logos.example',
      mend: expect.stringContaining('lib/content-security-policy.ts'),
    })
  })

  test('does not name the host of the files, until a setting does', async ({ patient }) => {
    const body = { preSignedUrl: 'https://files.example/one?signature=of-somebody' }
    await patient.setFaults([
      { effect: 'status', path: '/api/v1/delegated/files', method: 'POST', status: 200, body },
    ])
    expect((await patient.examineWithBen(scopes)).step('file storage')).toMatchObject({
      state: 'failed',
      mend: expect.stringContaining('MYDATAHELPS_FILE_STORAGE=https://files.example,'),
    })
    const mended = await patient.examineWithBen({
      ...scopes,
      MYDATAHELPS_FILE_STORAGE: 'https://files.example',
    })
    expect(mended.step('file storage')?.state).toBe('ok')
  })

  test('cannot be examined by a token that opens neither', async ({ patient }) => {
    const { step } = await patient.examineWithBen()
    for (const name of ['pictures', 'file storage']) expect(step(name)?.state).toBe('unknown')
  })
})
