import { test as base, expect } from '@playwright/test'
import { startSandbox } from '../index.js'
import { SandboxClient } from './sandbox-client'

export { expect }

type WorkerFixtures = {
  /** Environment of the file's sandbox: `test.use({ sandboxSettings: { … } })`. */
  sandboxSettings: Record<string, string>
  /** A sandbox of the file's own, on free ports. */
  sandbox: SandboxClient
}

/** Tests that speak HTTP with the sandbox alone. Each starts with its data as new. */
export const test = base.extend<{ freshData: undefined }, WorkerFixtures>({
  sandboxSettings: [{}, { option: true, scope: 'worker' }],

  sandbox: [
    async ({ sandboxSettings }, use) => {
      const { environment, stop } = await startSandbox({
        SANDBOX_PORT: '0',
        SANDBOX_IDENTITY_PORT: '0',
        ...sandboxSettings,
      })
      await use(new SandboxClient(environment))
      await stop()
    },
    { scope: 'worker' },
  ],

  freshData: [
    async ({ sandbox }, use) => {
      await sandbox.control('POST', 'reset')
      await use(undefined)
    },
    { auto: true },
  ],
})
