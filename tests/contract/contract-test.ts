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

  sdk: async ({ page, service, participant }, use) => {
    const host = await sdkPages()
    const token = await service.participantToken(participant)
    await use(await host.open(page, token, service.baseUrl))
    await host.stop()
  },
})
