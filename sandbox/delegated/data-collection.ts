import { Hono } from 'hono'
import { dataTypes } from '../device-data/data-types'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { withUtcOffset } from '../time/local-time'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'

/** A year after enrollment the study stops to read devices. */
const COLLECTION_MILLISECONDS = 365 * 86_400_000

/** `getDataCollectionSettings` and `getDataAvailability` (protocol: delegated API). */
export function dataCollection(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.get('/datacollectionsettings', requireScopesFor(sandbox, 'GET datacollectionsettings'), (c) => {
    const { enrollmentDate } = participantOf(c, sandbox)
    const end = enrollmentDate && new Date(enrollmentDate.getTime() + COLLECTION_MILLISECONDS)
    return c.json({
      fitbitEnabled: true,
      // Google Health is to follow Fitbit: with both on, participants of a Fitbit are sent away from it.
      googleHealthEnabled: false,
      ehrEnabled: true,
      garminEnabled: true,
      dexcomEnabled: true,
      omronEnabled: true,
      airQualityEnabled: false,
      weatherEnabled: false,
      appleHealthRecordsEnabled: false,
      appleHealthEnabled: true,
      googleFitEnabled: false,
      healthConnectEnabled: false,
      ouraEnabled: true,
      queryableDeviceDataTypes: dataTypes(1)
        .filter(({ enabled }) => enabled)
        .map(({ namespace, type }) => ({ namespace, type })),
      sensorDataCollectionEndDate: end && withUtcOffset(end),
    })
  })

  app.get('/dataavailability', requireScopesFor(sandbox, 'GET dataavailability'), (c) => {
    participantOf(c, sandbox)
    // Health records from a phone reach a study through MyDataHelps's own app alone.
    return c.json({ appleHealthRecords: false, healthConnectPhr: false })
  })

  return app
}
