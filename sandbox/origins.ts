import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Clock } from './clock'
import type { SandboxContext } from './context'
import type { Credentials } from './credentials'
import { type Addresses, environmentBlock } from './environment-block'
import { Faults } from './faults/faults'
import { identityProvider } from './identity-provider/provider'
import { RequestLimits } from './limits/request-limits'
import { myDataHelps } from './mydatahelps'
import { seedRecords } from './people/records'
import type { Settings } from './settings'
import { IssuedTokens } from './store/issued-tokens'
import { RecordedRequests } from './store/recorded-requests'
import { Store } from './store/store'
import { addSurveys } from './survey/definitions'
import { ServiceAccount } from './token-endpoint/service-account'

export interface Origins {
  /** The environment that points an app here, in dotenv form. */
  environment: string
  myDataHelps: RequestListener
  identityProvider: RequestListener
}

/** What answers on the two ports, with fresh data. Throws a StartError when `surveysFolder` holds no valid surveys. */
export function createOrigins(settings: Settings, addresses: Addresses, credentials: Credentials): Origins {
  if (settings.surveysFolder !== null) addSurveys(settings.surveysFolder)
  const sandbox = createContext(settings, addresses, credentials)
  const { client, signingKey } = credentials
  return {
    environment: sandbox.environment(),
    myDataHelps: myDataHelpsListener(sandbox),
    identityProvider: identityProvider({ ...addresses, client, signingKey }).callback(),
  }
}

/** What the parts of the MyDataHelps origin share, as it is at the start. */
export function createContext(
  settings: Settings,
  addresses: Addresses,
  credentials: Credentials,
): SandboxContext {
  const { participantTokenSeconds, serviceTokenSeconds, strictExp } = settings
  const clock = new Clock()
  const tokens = new IssuedTokens()
  const serviceAccount = new ServiceAccount(credentials.serviceAccount)
  return {
    baseUrl: addresses.baseUrl,
    clock,
    store: new Store(() => seedRecords(clock.now())),
    tokens,
    requests: new RecordedRequests(),
    lifetimes: { participantTokenSeconds, serviceTokenSeconds },
    initialLifetimes: { participantTokenSeconds, serviceTokenSeconds },
    serviceAccount,
    faults: new Faults({ clock, tokens, serviceAccount }),
    limits: new RequestLimits({
      administration: settings.administrationLimit,
      delegated: settings.delegatedLimit,
    }),
    environment: () => environmentBlock(addresses, { ...credentials, serviceAccount }),
    strictExp,
    accounts: {
      redirectOrigins: [new URL(settings.appUrl).origin, ...settings.redirectOrigins],
      fetchSeconds: settings.fetchSeconds,
    },
  }
}

function myDataHelpsListener(sandbox: SandboxContext): RequestListener {
  const app = myDataHelps(sandbox)
  const refuse = () => Response.json({ message: 'The request is not valid HTTP.' }, { status: 400 })
  return getRequestListener(app.fetch, { errorHandler: refuse })
}
