import { Hono } from 'hono'
import { healthRecords } from '../health-records/routes'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { appleHealth } from './apple-health'
import { connectExternalAccount } from './connect-external-account'
import { customApis } from './custom-apis'
import { customEvents } from './custom-events'
import { dataCollection } from './data-collection'
import { deviceData } from './device-data'
import { deviceDataV2 } from './device-data-v2'
import { externalAccountProviders } from './external-account-providers'
import { disconnection, externalAccounts } from './external-accounts'
import { files } from './files'
import { fitbit } from './fitbit'
import { inbox } from './inbox'
import { notifications } from './notifications'
import { participant } from './participant'
import { project } from './project'
import { surveyAnswers } from './survey-answers'
import { surveyResults } from './survey-results'
import { surveyTasks } from './survey-tasks'

/** The API that the SDK calls from a browser with a participant token (protocol: delegated API). */
export function delegated(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  const parts = [
    participant,
    project,
    surveyTasks,
    surveyAnswers,
    surveyResults,
    notifications,
    externalAccountProviders,
    connectExternalAccount,
    externalAccounts,
    inbox,
    files,
    customEvents,
    healthRecords,
    customApis,
    dataCollection,
    deviceData,
    fitbit,
    appleHealth,
  ]
  for (const part of parts) app.route('/api/v1/delegated', part(sandbox))
  app.route('/api/v2/delegated', deviceDataV2(sandbox))
  app.route('/api/cfhrprovideraccounts/account', disconnection(sandbox))
  return app
}
