import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Clock } from './clock'
import type { SandboxContext } from './context'
import type { Credentials } from './credentials'
import type { Addresses } from './environment-block'
import { identityProvider } from './identity-provider/provider'
import { myDataHelps } from './mydatahelps'
import { seedRecords } from './people/records'
import type { Settings } from './settings'
import { IssuedTokens } from './store/issued-tokens'
import { RecordedRequests } from './store/recorded-requests'
import { Store } from './store/store'

export interface Origins {
  myDataHelps: RequestListener
  identityProvider: RequestListener
}

/** What answers on the two ports, with fresh data. */
export function createOrigins(settings: Settings, addresses: Addresses, credentials: Credentials): Origins {
  const { participantTokenSeconds, serviceTokenSeconds, strictExp } = settings
  const clock = new Clock()
  const sandbox: SandboxContext = {
    baseUrl: addresses.baseUrl,
    clock,
    store: new Store(() => seedRecords(clock.now())),
    tokens: new IssuedTokens(),
    requests: new RecordedRequests(),
    lifetimes: { participantTokenSeconds, serviceTokenSeconds },
    initialLifetimes: { participantTokenSeconds, serviceTokenSeconds },
    serviceAccount: credentials.serviceAccount,
    strictExp,
  }
  const { client, signingKey } = credentials
  return {
    myDataHelps: getRequestListener(myDataHelps(sandbox).fetch),
    identityProvider: identityProvider({ ...addresses, client, signingKey }).callback(),
  }
}
