import type { Page } from '@playwright/test'
import { expect } from './browser-test'

declare global {
  interface Window {
    /** Requests that this page has sent and that have not ended. */
    requestsUnderWay?: number
    /** All that it has sent. */
    requestsSent?: number
  }
}

/** Fakes the page's clock, and watches what the page asks of the app and of MyDataHelps. Call it before the page opens. */
export async function fakeClock(page: Page, time: number = Date.now()) {
  await page.clock.install({ time })
  await page.addInitScript(() => {
    const { fetch } = window
    window.requestsUnderWay = 0
    window.requestsSent = 0
    window.fetch = async (...call) => {
      window.requestsUnderWay = (window.requestsUnderWay ?? 0) + 1
      window.requestsSent = (window.requestsSent ?? 0) + 1
      const ended = () => {
        window.requestsUnderWay = (window.requestsUnderWay ?? 0) - 1
      }
      try {
        const answer = await fetch(...call)
        // An answer whose end is still to come is not an answer yet.
        answer.clone().arrayBuffer().then(ended, ended)
        return answer
      } catch (error) {
        ended()
        throw error
      }
    }
  })
  const seen = { tokenRequests: 0, refusedCalls: 0 }
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/participant-token') seen.tokenRequests++
  })
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/v1/delegated/') && !response.ok())
      seen.refusedCalls++
  })
  return seen
}

/** Stops the page's faked clock when nothing is under way: the page does nothing by itself any more, only what is pressed. */
export async function stopClock(page: Page): Promise<void> {
  // It runs on until it stands, and on a busy machine it may have passed the moment already.
  await expect(async () => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 5_000)).toPass()
  await expect.poll(() => page.evaluate(() => window.requestsUnderWay)).toBe(0)
}

/**
 * Lets the page's clock run for so many milliseconds, in steps. After each step, what the page has sent comes
 * to its end on the real network, which knows nothing of the page's clock: a longer step would run into the
 * page's own time limits, as if the server had not answered for all that time.
 */
export async function letPass(
  page: Page,
  milliseconds: number,
  step: number,
  afterStep: () => Promise<void> = async () => undefined,
): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += step) {
    await page.clock.runFor(Math.min(step, milliseconds - passed))
    await expect.poll(() => page.evaluate(() => window.requestsUnderWay)).toBe(0)
    await afterStep()
  }
}
