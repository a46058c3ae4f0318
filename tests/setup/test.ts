import { test as base, expect, type Page } from '@playwright/test'
import { type Site, startSite } from './site'

export { expect }

type SiteSettings = Record<string, string>

/** The demo people, as the sandbox's sign-in page names them. */
export type Person = 'Ana Rivera' | 'Ben Okafor' | 'Chris Lee'

type Fixtures = {
  /** Complaints of the browser that this test brings about on purpose. Everything else fails it. */
  expectedProblems: RegExp[]
  /** The page, signed in as one of the demo people through the provider's own page. */
  signIn: (person: Person, page?: Page) => Promise<void>
}

type WorkerFixtures = {
  /** Environment for the sandbox and the app of a file: `test.use({ siteSettings: { … } })`. */
  siteSettings: SiteSettings
  site: Site
}

/** Tests against the production build and the sandbox, in a real browser where they ask for `page`. */
export const test = base.extend<
  Fixtures & { watchContext: undefined; freshSandbox: undefined },
  WorkerFixtures
>({
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

  expectedProblems: [[], { option: true }],

  watchContext: [
    async ({ context, expectedProblems }, use) => {
      const problems: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
      })
      // Unhandled rejections arrive here as well, and violations of the policy at the console.
      context.on('weberror', (error) => problems.push(String(error.error())))
      await use(undefined)
      expect(
        problems.filter((problem) => !expectedProblems.some((expected) => expected.test(problem))),
      ).toEqual([])
    },
    { auto: true },
  ],

  signIn: async ({ page, site }, use) => {
    await use(async (person, inPage = page) => {
      await inPage.goto(site.appUrl)
      await inPage.getByRole('button', { name: /^sign in/i }).click()
      await inPage.getByRole('button', { name: person }).click()
      await inPage.waitForURL((url) => url.origin === site.appUrl)
    })
  },
})
