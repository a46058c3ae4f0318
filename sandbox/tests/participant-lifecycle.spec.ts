import { post } from './administration-client'
import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

const MESSAGE = { message: expect.any(String) }

test.describe('Many participants at once', () => {
  const rows = [
    { participantIdentifier: 'dora', demographics: { firstName: 'Dora', email: 'dora@example.org' } },
    {
      participantIdentifier: 'ana.rivera',
      customFields: { Team: 'red' },
      demographics: { email: 'new@example.org' },
    },
    { participantIdentifier: 'emil', demographics: { email: 'DORA@example.org' } },
    { demographics: { firstName: 'Nameless' } },
  ]

  test('are added, and updated where that is allowed; a bad row is reported alone', async ({ sandbox }) => {
    const body = { participants: rows, sendDefaultInvitationNotifications: false }
    expect(await post(sandbox, 'participants?allowUpdate=true', body)).toMatchObject({
      status: 200,
      body: {
        totalAdded: 2,
        totalUpdated: 1,
        results: [
          { actionTaken: 'added', result: { participantIdentifier: 'dora', enrolled: true } },
          {
            actionTaken: 'updated',
            result: { customFields: { Team: 'red' }, demographics: { email: 'ana.rivera@example.org' } },
          },
          { actionTaken: 'failed', result: { participantIdentifier: 'emil' }, ...MESSAGE },
          { actionTaken: 'added', result: { participantIdentifier: expect.any(String) } },
        ],
      },
    })
    expect((await sandbox.administration('GET', 'participants/emil')).status).toBe(404)
  })

  test('are not updated otherwise', async ({ sandbox }) => {
    for (const query of ['', '?allowUpdate=false'])
      expect(
        await post(sandbox, `participants${query}`, {
          participants: [{ participantIdentifier: 'ana.rivera' }],
        }),
      ).toMatchObject({
        status: 200,
        body: { totalAdded: 0, totalUpdated: 0, results: [{ actionTaken: 'failed', ...MESSAGE }] },
      })
    for (const body of [{}, { participants: [] }, { participants: ['x'] }, { participants: [{ id: 'x' }] }])
      expect(await post(sandbox, 'participants', body)).toEqual({ status: 400, body: MESSAGE })
  })
})

test.describe('Withdrawing somebody by hand', () => {
  test('ends their tokens, shows the date, and can be undone', async ({ sandbox }) => {
    const id = await sandbox.participantID('ben.okafor')
    const token = await sandbox.participantToken('ben.okafor')
    const change = async (body: unknown) =>
      answer(await sandbox.control('PUT', 'participants/ben.okafor', body))
    expect(await change({ withdrawn: true })).toMatchObject({
      status: 200,
      body: { enrolled: true, withdrawDate: expect.stringMatching(/\+00:00$/) },
    })
    expect(await answer(await sandbox.requestParticipantToken(id))).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
    expect((await sandbox.delegated('participant', { token })).status).toBe(401)
    expect(await change({ withdrawn: false })).toMatchObject({ body: { withdrawDate: null } })
    expect((await sandbox.delegated('participant', { token })).status).toBe(200)
    await change({ enrolled: false })
    expect((await sandbox.delegated('participant', { token })).status).toBe(401)
    expect((await sandbox.control('PUT', 'participants/nobody', {})).status).toBe(404)
    expect((await change({ withdrawn: 'yes' })).status).toBe(400)
  })
})
