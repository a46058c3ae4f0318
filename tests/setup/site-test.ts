import { test as base, expect } from '@playwright/test'
import { type Site, startSite } from './site'

export { expect }

type WorkerFixtures = {
  /** Environment for the sandbox and the app of a file: `test.use({ siteSettings: { … } })`. */
  siteSettings: Record<string, string>
  /** The production build and the sandbox, started once for the file. */
  site: Site
}

/**
 * A site whose app has a clock that the test moves, and signs nobody out because they did nothing. Files that name this
 * share one: Playwright goes by the object, and starts another site for an equal one.
 */
export const MOVABLE_CLOCK = { TEST_MOVABLE_CLOCK: 'yes', SESSION_IDLE_MINUTES: '0' }

/** Tests that speak HTTP with the app. Each starts with the sandbox as new; what the app remembers, it remembers. */
export const test = base.extend<{ freshSandbox: undefined }, WorkerFixtures>({
  siteSettings: [{}, { option: true, scope: 'worker' }],

  site: [
    async ({ siteSettings }, use) => {
      const site = await startSite(siteSettings)
      await use(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ site }, use) => use(site.appUrl),

  freshSandbox: [
    async ({ site }, use) => {
      await site.sandbox.reset()
      await use(undefined)
    },
    { auto: true },
  ],
})
