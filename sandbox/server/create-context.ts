import { createFaults } from '../faults/faults'
import { createRequestLimits } from '../limits/request-limits'
import { createIssuedTokens } from '../store/issued-tokens'
import { createRecordedRequests } from '../store/recorded-requests'
import { studyAtStart } from '../study/at-start'
import { createStore } from '../study/store'
import { createClock } from '../time/clock'
import { createServiceAccount } from '../token-endpoint/service-account'
import type { SandboxContext } from './context'
import type { Credentials } from './credentials'
import { type Addresses, environmentBlock } from './environment-block'
import type { Settings } from './settings'

/** What the parts of the MyDataHelps origin share, as it is at the start. */
export function createContext(
  settings: Settings,
  addresses: Addresses,
  credentials: Credentials,
): SandboxContext {
  const { participantTokenSeconds, serviceTokenSeconds, strictExp, strictPageID } = settings
  const clock = createClock()
  const tokens = createIssuedTokens()
  const serviceAccount = createServiceAccount(credentials.serviceAccount)
  return {
    baseUrl: addresses.baseUrl,
    clock,
    store: createStore(() => studyAtStart(clock.now())),
    tokens,
    requests: createRecordedRequests(),
    lifetimes: { participantTokenSeconds, serviceTokenSeconds },
    initialLifetimes: { participantTokenSeconds, serviceTokenSeconds },
    serviceAccount,
    faults: createFaults({ clock, tokens, serviceAccount }),
    limits: createRequestLimits({
      administration: settings.administrationLimit,
      delegated: settings.delegatedLimit,
    }),
    environment: () => environmentBlock(addresses, { ...credentials, serviceAccount }),
    strictExp,
    strictPageID,
    accounts: {
      redirectOrigins: [new URL(settings.appUrl).origin, ...settings.redirectOrigins],
      fetchSeconds: settings.fetchSeconds,
    },
  }
}
