import { expect } from '@playwright/test'
import { needs } from '../certainty'
import { expectShape } from '../expect-shape'
import { dataCollectionSettings } from '../sdk-schemas/device-data'
import { notificationsPage } from '../sdk-schemas/notifications'
import { dataAvailability, participantInfo, projectInfo, secondaryView } from '../sdk-schemas/participant'
import type { SdkCalls } from './call'

export const participantCalls: SdkCalls<
  | 'getParticipantInfo'
  | 'persistParticipantInfo'
  | 'getProjectInfo'
  | 'getDataCollectionSettings'
  | 'getDataAvailability'
  | 'queryNotifications'
  | 'lookupSecondaryView'
> = {
  getParticipantInfo: {
    does: 'tells whose token it is',
    run: async (sdk, service) => {
      const info = expectShape(participantInfo, await sdk.call('getParticipantInfo'))
      expect(await service.participantID(info.participantIdentifier)).toBe(info.participantID)
      expect(info.projectID.toLowerCase()).toBe(service.credentials.projectID.toLowerCase())
    },
  },

  persistParticipantInfo: {
    does: 'changes what it is given, and leaves the rest',
    writes: true,
    ourReading: 'that a participant’s own writing merges, and which custom fields a project lets them write',
    run: async (sdk) => {
      const before = expectShape(participantInfo, await sdk.call('getParticipantInfo'))
      const written = await sdk.call('persistParticipantInfo', {}, { ContractTest: 'yes' })
      const after = expectShape(participantInfo, written)
      expect(after.demographics).toEqual(before.demographics)
      expect(after.customFields).toEqual({ ...before.customFields, ContractTest: 'yes' })
    },
  },

  getProjectInfo: {
    does: 'describes the project and its organization',
    run: async (sdk, service) => {
      const info = expectShape(projectInfo, await sdk.call('getProjectInfo'))
      expect(info.id.toLowerCase()).toBe(service.credentials.projectID.toLowerCase())
    },
  },

  getDataCollectionSettings: {
    does: 'says which sources of data the project uses',
    run: async (sdk) => {
      const settings = await sdk.call('getDataCollectionSettings')
      // A project without an end of its collection has no date of it.
      expectShape(dataCollectionSettings.partial({ sensorDataCollectionEndDate: true }), settings)
    },
  },

  getDataAvailability: {
    does: 'says which health records there are',
    run: async (sdk) => void expectShape(dataAvailability, await sdk.call('getDataAvailability')),
  },

  queryNotifications: {
    does: 'lists what was sent, newest first, without content where sending failed',
    run: async (sdk) => {
      const all = expectShape(notificationsPage, await sdk.call('queryNotifications', {})).notifications
      const one = needs(all[0], 'message')
      const dates = all.map(({ sentDate }) => Date.parse(sentDate))
      expect(dates).toEqual([...dates].sort((a, b) => b - a))
      for (const { statusCode, content } of all)
        expect(content === undefined).toBe(statusCode !== 'Succeeded')
      const filtered = await sdk.call('queryNotifications', {
        type: one.type,
        statusCode: one.statusCode,
        identifier: one.identifier,
        sentAfter: '2015-01-01',
        sentBefore: '2100-01-01',
      })
      expect(expectShape(notificationsPage, filtered).notifications.map(({ id }) => id)).toContain(one.id)
    },
  },

  lookupSecondaryView: {
    does: 'finds a view of the project, without a token',
    sandboxOnly: 'the keys of a project’s views are its own',
    run: async (sdk, service) => {
      const { projectID } = service.credentials
      const view = expectShape(secondaryView, await sdk.call('lookupSecondaryView', projectID, 'Resources'))
      expect(view.key).toBe('Resources')
      expect(await sdk.rejection('lookupSecondaryView', projectID, 'Nowhere')).toMatch(
        /Failed to fetch secondary view: 404/,
      )
    },
  },
}
