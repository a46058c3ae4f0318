import {
  type BrowserQuery,
  type Embeddable,
  type Query,
  SET_UP_FRESH_MS,
} from '@/components/participant-session/query'

/** Which types of device data the project collects, of the second version. */
export const typesQuery = {
  key: ['deviceDataTypes'],
  read: (from) => from.getDeviceDataV2AllDataTypes(true),
  schema: () => import('./project-types-schema'),
  scopes: ['DeviceData:read'],
  freshMs: SET_UP_FRESH_MS,
} satisfies Query

/** The same of the first, and which makers it reads from. */
export const settingsQuery = {
  key: ['deviceDataSettings'],
  read: (from) => from.getDataCollectionSettings(),
  schema: () => import('./settings-schema'),
  scopes: ['DataCollectionSettings:read'],
  freshMs: SET_UP_FRESH_MS,
} satisfies Query

/**
 * Whether health records have come from a phone. What is in them the SDK cannot read. MyDataHelps names no scope for
 * it: it is answered where a team grants its tokens everything, and elsewhere nothing is shown.
 */
export const recordsQuery = {
  key: ['dataAvailability'],
  read: (from) => from.getDataAvailability(),
  schema: () => import('./records-schema'),
  scopes: ['api'],
} satisfies BrowserQuery

/** Who is connected. Asked only where nothing was measured, to say why. It is read again with the connections. */
export const connectedQuery = {
  key: ['externalAccounts', 'whoIsConnected'],
  read: (from) => from.getExternalAccounts(),
  schema: () => import('./connected-schema'),
  scopes: ['ExternalAccounts:read'],
} satisfies BrowserQuery

export const deviceData: Embeddable = {
  texts: ['deviceData'],
  queries: [typesQuery, settingsQuery],
  scopes: [
    'AppleHealthActivitySummaries:read',
    'AppleHealthWorkouts:read',
    'DeviceData:read',
    'ExternalAccounts:read',
    'FitbitDailySummaries:read',
    'FitbitDataSummary:read',
    'FitbitSleepLogs:read',
  ],
}
