import type { Token } from '@mydatahelps/mydatahelps-js'
import { test as base, expect } from '@playwright/test'
import type { Environment } from '../../scripts/processes'
import { startSandbox } from '../../scripts/sandbox'
import { type SdkPage, sdkPages } from '../setup/sdk-page'
import { somebody } from './certainty'
import { isLive, liveCredentials } from './live'
import { credentialsIn, Service } from './service'

export { expect }

interface Fixtures {
  freshData: undefined
  /** Whom the test is about: Ben in the sandbox, whom the environment names on the real service. */
  participant: string
  /** A token of that participant's with the scope `api`. */
  token: string
  /** The SDK as it is published, in a page of an app on another origin, with that participant's token. */
  sdk: SdkPage
}

interface WorkerFixtures {
  /** One page for all tests, opened anew in each: most ask the service one thing, and a context costs more than that. */
  sdkHost: { open: (token: Token, baseUrl: string) => Promise<SdkPage> }
  /** Environment of the file's sandbox; the real service takes none. */
  sandboxSettings: Environment
  service: Service
}

/** Statements about MyDataHelps, held against the sandbox, or with CONTRACT_LIVE=1 against the real service. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sandboxSettings: [{}, { option: true, scope: 'worker' }],

  service: [
    async ({ sandboxSettings }, use) => {
      if (isLive) return use(new Service(true, liveCredentials()))
      const { environment, stop } = await startSandbox({
        SANDBOX_PORT: '0',
        SANDBOX_IDENTITY_PORT: '0',
        ...sandboxSettings,
      })
      await use(new Service(false, credentialsIn(environment)))
      await stop()
    },
    { scope: 'worker' },
  ],

  freshData: [
    async ({ service }, use) => {
      if (!service.live) await fetch(`${service.baseUrl}sandbox/reset`, { method: 'POST' })
      await use(undefined)
    },
    { auto: true },
  ],

  participant: async ({ service }, use) => {
    const identifier = somebody()
    // Asked for here, so that a name that is misspelled is the first thing that a live run complains of.
    await service.participantID(identifier)
    await use(identifier)
  },

  token: async ({ service, participant }, use) => {
    await use((await service.participantToken(participant)).access_token)
  },

  sdkHost: [
    async ({ browser }, use) => {
      const host = await sdkPages()
      const page = await browser.newPage()
      await use({ open: (token, baseUrl) => host.open(page, token, baseUrl) })
      await page.close()
      await host.stop()
    },
    { scope: 'worker' },
  ],

  sdk: async ({ sdkHost, service, participant }, use) => {
    const sdk = await sdkHost.open(await service.participantToken(participant), service.baseUrl)
    await use(sdk)
    // What a test has put in the way is not in the way of the next.
    await sdk.page.unrouteAll()
  },
})
