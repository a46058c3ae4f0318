import type { MyDataHelps } from '@mydatahelps/mydatahelps-js'
import type { SdkPage } from '../../setup/sdk-page'
import type { Service } from '../service'

/** Every method of the SDK that asks the service for something. A run compares the list with the SDK itself. */
export const REQUEST_METHODS = [
  'getParticipantInfo',
  'persistParticipantInfo',
  'getProjectInfo',
  'getDataCollectionSettings',
  'getDataAvailability',
  'querySurveyTasks',
  'querySurveyAnswers',
  'querySurveyResults',
  'deleteSurveyResult',
  'queryNotifications',
  'queryInboxItems',
  'getInboxItem',
  'updateInboxItem',
  'getExternalAccountProviders',
  'getFeaturedProviders',
  'connectExternalAccount',
  'getExternalAccounts',
  'refreshExternalAccount',
  'deleteExternalAccount',
  'queryDeviceData',
  'getDeviceDataPoint',
  'persistDeviceData',
  'deleteDeviceDataPoint',
  'getDeviceDataAllDataTypes',
  'queryDeviceDataV2',
  'queryDeviceDataV2Aggregate',
  'queryDeviceDataV2DailySleep',
  'getDeviceDataV2AllDataTypes',
  'queryFitbitDailySummaries',
  'queryFitbitSleepLogs',
  'queryAppleHealthActivitySummaries',
  'queryAppleHealthWorkouts',
  'uploadFile',
  'queryFiles',
  'getFileDownloadUrl',
  'deleteFile',
  'trackCustomEvent',
  'invokeCustomApi',
  'lookupSecondaryView',
] as const satisfies readonly (keyof MyDataHelps)[]

export type RequestMethod = (typeof REQUEST_METHODS)[number]

export interface SdkCall {
  /** What the method does, as the name of its test. */
  does: string
  /** It changes the participant's data. */
  writes?: true
  /** Why nobody can be sure of the real service here. */
  ourReading?: string
  /** Why the real service cannot be asked at all. */
  sandboxOnly?: string
  run: (sdk: SdkPage, service: Service) => Promise<void>
}

export type SdkCalls<Method extends RequestMethod> = Record<Method, SdkCall>
