import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { identityProvider } from '../identity-provider/provider'
import { addSurveys } from '../survey/definitions'
import { createContext } from './create-context'
import type { Credentials } from './credentials'
import type { Addresses } from './environment-block'
import { myDataHelps } from './mydatahelps'
import type { Settings } from './settings'

export type Listeners = {
  /** The environment that points an app here, in dotenv form. */
  environment: string
  myDataHelps: RequestListener
  identityProvider: RequestListener
}

/** What answers on the two ports, with fresh data. Throws a StartError when `surveysFolder` holds no valid surveys. */
export function createListeners(
  settings: Settings,
  addresses: Addresses,
  credentials: Credentials,
): Listeners {
  if (settings.surveysFolder !== null) addSurveys(settings.surveysFolder)
  const sandbox = createContext(settings, addresses, credentials)
  const { client, signingKey } = credentials
  const refuse = () => Response.json({ message: 'The request is not valid HTTP.' }, { status: 400 })
  return {
    environment: sandbox.environment(),
    myDataHelps: getRequestListener(myDataHelps(sandbox).fetch, { errorHandler: refuse }),
    identityProvider: identityProvider({ ...addresses, client, signingKey }).callback(),
  }
}
