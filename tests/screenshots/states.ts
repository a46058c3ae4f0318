import type { BrowserContext, Page } from '@playwright/test'
import { nameOfPage, openPage, PARTICIPANT_PAGES } from '../setup/pages'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { surveyFrame } from '../setup/survey'

type Browsing = { page: Page; context: BrowserContext; site: Site }

/** Something to look at. `enter` brings the page there; `whole: false`: only what is on the screen is meant. */
export type State = {
  name: string
  enter: (browsing: Browsing) => Promise<{ whole: boolean } | undefined>
}

const DELEGATED = '/api/*/delegated/**'

/** A page as somebody sees it, when everything has come. */
function shown(sub: string, path: string, name = nameOfPage(path)): State {
  return {
    name: `${sub.split('.')[0]}-${name}`,
    enter: async ({ page, context, site }) => {
      await signInBrowser(context, site, sub)
      await openPage(page, site.appUrl + path)
      return undefined
    },
  }
}

/** The same while MyDataHelps does `effect` with each question. */
function troubled(name: string, path: string, rule: Record<string, unknown>): State {
  return {
    name,
    enter: async ({ page, context, site }) => {
      await signInBrowser(context, site, 'ben.okafor')
      await site.sandbox.setFaults([{ path: DELEGATED, ...rule }])
      await page.goto(site.appUrl + path)
      await page.waitForLoadState('load')
      await page.clock.runFor(6_000)
      return undefined
    },
  }
}

function outside(name: string, path: string): State {
  return {
    name,
    enter: async ({ page, site }) => {
      await openPage(page, site.appUrl + path)
      return undefined
    },
  }
}

const surveyOpen: State = {
  name: 'ben-survey',
  enter: async ({ page, context, site }) => {
    await signInBrowser(context, site, 'ben.okafor')
    await openPage(page, site.appUrl)
    await page.locator('main li button').first().click()
    await surveyFrame(page).getByRole('heading', { level: 1 }).waitFor()
    return { whole: false }
  },
}

const signedOutElsewhere: State = {
  name: 'ended',
  enter: async ({ page, context, site }) => {
    await signInBrowser(context, site, 'ben.okafor')
    await openPage(page, site.appUrl)
    // As another tab of the site tells it. The page is there before its scripts, which would not hear it yet.
    await sdkReady(page)
    await page.evaluate(() => new BroadcastChannel('sign-out').postMessage(null))
    await page.locator('a[href^="/sign-in"]').waitFor()
    return undefined
  },
}

const offline: State = {
  name: 'offline',
  enter: async ({ page, context, site }) => {
    await signInBrowser(context, site, 'ben.okafor')
    await openPage(page, site.appUrl)
    await context.setOffline(true)
    await page
      .getByRole('status')
      .filter({ hasText: /offline|conexión/i })
      .waitFor()
    return { whole: false }
  },
}

const offlineReload: State = {
  name: 'offline-reload',
  enter: async ({ page, context, site }) => {
    await openPage(page, `${site.appUrl}/sign-in`)
    await page.clock.runFor(2_500)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.reload()
    await context.setOffline(true)
    await page.reload()
    return undefined
  },
}

/** Everything on the contact sheets, in their order. */
export const STATES: State[] = [
  outside('signed-out', '/sign-in'),
  outside('sign-in-failed', '/sign-in?error=Callback'),
  shown('chris.lee', '/not-enrolled'),
  ...PARTICIPANT_PAGES.map((path) => shown('ben.okafor', path)),
  surveyOpen,
  ...['/', '/data', '/messages', '/you/connections'].map((path) => shown('ana.rivera', path)),
  ...['/', '/surveys', '/messages', '/you/files'].map((path) => shown('priya.raman', path)),
  ...['/', '/data'].map((path) => shown('aroha.ngata', path)),
  troubled('loading-today', '/', { effect: 'hang' }),
  troubled('loading-data', '/data', { effect: 'hang' }),
  troubled('outage-today', '/', { effect: 'status', status: 503 }),
  troubled('outage-data', '/data', { effect: 'status', status: 503 }),
  offline,
  offlineReload,
  signedOutElsewhere,
  outside('not-found', '/no-such-page'),
]
