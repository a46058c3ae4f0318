import { randomUUID } from 'node:crypto'
import { sandboxOnly } from './certainty'
import { expect, test } from './contract-test'
import { QuickstartClient, quickstarts } from './quickstarts/clients'

test.describe('A program that follows an official quickstart', () => {
  for (const quickstart of quickstarts) {
    test(`${quickstart.name}: signs in, counts, finds, misses, and gets a participant token`, async ({
      service,
      participant,
    }) => {
      const client = new QuickstartClient(quickstart, service)
      await client.signIn()
      expect(await client.countParticipants()).toBeGreaterThan(0)
      expect(await client.findParticipant(`nobody-${randomUUID()}`)).toBeNull()
      const found = await client.findParticipant(participant)
      expect(found).toMatchObject({ participantIdentifier: participant })
      const token = await client.participantToken(String(found?.id))
      const info = await service.delegated('participant', { token })
      expect(await info.json()).toMatchObject({ participantID: found?.id })
    })
  }

  test('Java: adds a participant with an identifier of its own making, and finds the ID by it', async ({
    service,
  }) => {
    sandboxOnly('a participant that was added cannot be taken away again')
    for (const quickstart of quickstarts.filter(({ name }) => name === 'Java')) {
      const client = new QuickstartClient(quickstart, service)
      await client.signIn()
      const before = await client.countParticipants()
      const participantIdentifier = randomUUID()
      const added = await client.persistParticipant({
        participantIdentifier,
        demographics: { firstName: 'Test', lastName: 'Person' },
      })
      expect(added).toMatchObject({
        actionTaken: expect.any(String),
        participant: { participantIdentifier, demographics: { firstName: 'Test' } },
      })
      expect(await client.countParticipants()).toBe(before + 1)
      const found = await client.findParticipant(participantIdentifier)
      expect(await client.participantToken(String(found?.id))).toMatch(/\S/)
    }
  })
})
