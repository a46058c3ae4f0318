import type { BrowserContext, Page } from '@playwright/test'
import { signInBrowser } from './sign-in'
import { expect, test as siteTest } from './site-test'

export { expect }

/** The demo people, as the sandbox's sign-in page names them. */
export type Person = 'Ana Rivera' | 'Ben Okafor' | 'Chris Lee' | 'Priya Raman' | 'Aroha Ngata'

type Fixtures = {
  /** Complaints of the browser that a test brings about on purpose. Any other fails it. */
  expectedProblems: RegExp[]
  /** What the person has chosen before; with '' they have not, and MyDataHelps or the browser says. */
  chosenLanguage: string
  /** Watches a browser context for complaints; the one of `page` is watched already. */
  watch: (context: BrowserContext) => void
  watched: undefined
  /** Signs a person in, and goes to the first page: for tests that are about what comes then. */
  signIn: (person: Person, page?: Page) => Promise<void>
  /** Signs a person in through the pages of the app and of the provider, and waits until the app has let them in. */
  signInByHand: (person: Person, page?: Page) => Promise<void>
}

/**
 * Next fetches the styles of the pages that links lead to. Whoever stays on a page for some seconds, as one does on a
 * busy machine, has not used them yet, and Chromium remarks on it.
 */
const UNUSED_STYLES = /\.css\S* was preloaded using link preload but not used within a few seconds/

/** Tests in a real browser. Each fails on an unexpected console error, page error, unhandled rejection or CSP violation. */
export const test = siteTest.extend<Fixtures>({
  expectedProblems: [[], { option: true }],
  // Ana's own language is Spanish. Most tests are not about languages, and name what they look for in English.
  chosenLanguage: ['en', { option: true }],

  watch: async ({ expectedProblems }, use) => {
    const problems: string[] = []
    await use((context) => {
      // Violations of the Content-Security-Policy arrive here too.
      context.on('console', (message) => {
        const complains = message.type() === 'error' || message.type() === 'warning'
        if (complains && !UNUSED_STYLES.test(message.text())) problems.push(message.text())
      })
      // Uncaught errors, and rejections that nobody handled.
      context.on('weberror', (error) => problems.push(String(error.error())))
    })
    const unexpected = problems.filter(
      (problem) => !expectedProblems.some((expected) => expected.test(problem)),
    )
    expect(unexpected, 'the browser complained').toEqual([])
  },

  watched: [
    async ({ context, watch, chosenLanguage, site }, use) => {
      watch(context)
      await choose(context, chosenLanguage, site.appUrl)
      await use(undefined)
    },
    { auto: true },
  ],

  signIn: async ({ page, site, chosenLanguage }, use) => {
    await use(async (person, inPage = page) => {
      await choose(inPage.context(), chosenLanguage, site.appUrl)
      await signInBrowser(inPage.context(), site, person.toLowerCase().replace(' ', '.'))
      await inPage.goto(site.appUrl, { waitUntil: 'commit' })
    })
  },

  signInByHand: async ({ page, site, chosenLanguage }, use) => {
    await use(async (person, inPage = page) => {
      await choose(inPage.context(), chosenLanguage, site.appUrl)
      await inPage.goto(site.appUrl)
      await inPage.getByRole('button', { name: /^sign in/i }).click()
      await inPage.getByRole('button', { name: person }).click()
      await inPage.waitForURL((url) => url.origin === site.appUrl, { waitUntil: 'commit' })
    })
  },
})

async function choose(context: BrowserContext, language: string, url: string): Promise<void> {
  if (language) await context.addCookies([{ name: 'language', value: language, url }])
}
