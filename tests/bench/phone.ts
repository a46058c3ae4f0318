import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'

/** A cheap phone on a slow network: 150 ms to any answer, 1.6 Mbit/s down, a processor four times slower than this one. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const CPU_SLOWDOWN = 4
const SCREEN = { width: 360, height: 740 }

/** What one visit took. Times in seconds since it began; what did not happen is not a number. */
export type Visit = {
  /** The first survey to do is on the screen. */
  shown: number
  /** The page does something about a press of its button, made that very moment. */
  answered: number
  /** The frame of the survey is asked for. */
  frame: number
  /** Until the press is answered. */
  requests: number
  kibibytes: number
  layoutShift: number
  /** Milliseconds. */
  longestTask: number
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>

type Seen = { shown?: number; answered?: number; frame?: number; shift: number; longestTask: number }

export type Phone = {
  page: Page
  /** Opens a page, presses the first survey's button as soon as it can be seen, and tells what that took. */
  visit: (url: string) => Promise<Visit>
  /** Opens a page, presses nothing, and tells what it took to load. */
  load: (url: string) => Promise<{ requests: number; kibibytes: number }>
  close: () => Promise<void>
}

/** A browser with nothing in it, in which functions of this process can run. */
export async function newContext(browser: Browser, storageState?: State): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: SCREEN, ...(storageState ? { storageState } : {}) })
  // tsx writes the names of functions into them, with a function that no page has.
  await context.addInitScript('globalThis.__name = (given) => given')
  return context
}

/** A phone with an empty cache, on which `state` has signed somebody in. */
export async function slowPhone(browser: Browser, state: State): Promise<Phone> {
  const context = await newContext(browser, state)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  let watches = false

  return {
    page,
    async visit(url) {
      if (!watches) await page.addInitScript(watchAndPress)
      watches = true
      const traffic = recordTraffic(devtools)
      await page.goto(url, { waitUntil: 'commit' })
      await page.waitForFunction(() => window.seen?.frame !== undefined)
      await page.waitForLoadState('networkidle')
      const seen = await page.evaluate(() => window.seen)
      const { shown = Number.NaN, answered = Number.NaN, frame = Number.NaN } = seen ?? {}
      return {
        shown: shown / 1000,
        answered: answered / 1000,
        frame: frame / 1000,
        ...traffic.until(answered / 1000),
        layoutShift: seen?.shift ?? Number.NaN,
        longestTask: seen?.longestTask ?? Number.NaN,
      }
    },
    async load(url) {
      const traffic = recordTraffic(devtools)
      await page.goto(url, { waitUntil: 'networkidle' })
      return traffic.until(Number.POSITIVE_INFINITY)
    },
    close: () => context.close(),
  }
}

declare global {
  interface Window {
    seen?: Seen
  }
}

/** Runs in the page, before all else: looks at each picture that is drawn, presses what can be pressed, and notes when. */
function watchAndPress(): void {
  if (window !== window.top) return
  const seen: Seen = { shift: 0, longestTask: 0 }
  window.seen = seen
  const look = () => {
    const now = performance.now()
    const button = [...document.querySelectorAll('button')].find(
      (one) => /^(Start|Continue)$/.test(one.textContent ?? '') && one.offsetParent !== null,
    )
    if (button && seen.shown === undefined) {
      seen.shown = now
      button.click()
    }
    const frame = document.querySelector<HTMLIFrameElement>('#mydatahelps-survey-frame')
    const says = [...document.querySelectorAll('button')].some((one) => one.textContent === 'Opening…')
    if (seen.shown !== undefined && (frame || says)) seen.answered ??= now
    if (frame) seen.frame ??= now
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      if (seen.answered === undefined) seen.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** Counts what goes over the network from now on. */
function recordTraffic(devtools: CDPSession) {
  const requests = new Map<string, { at: number; bytes: number; survey: boolean }>()
  devtools.on('Network.requestWillBeSent', ({ requestId, timestamp, request }) => {
    requests.set(requestId, { at: timestamp, bytes: 0, survey: request.url.includes('/survey?') })
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId)
    if (request) request.bytes = encodedDataLength
  })
  return {
    /** What was asked for in the first `seconds`. */
    until(seconds: number): { requests: number; kibibytes: number } {
      const [first] = requests.values()
      const counted = [...requests.values()].filter(
        ({ at, survey }) => first && at - first.at <= seconds && !survey,
      )
      return {
        requests: counted.length,
        kibibytes: counted.reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
      }
    },
  }
}
