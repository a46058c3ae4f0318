import type { Locator, Page } from '@playwright/test'
import { expect } from '../setup/browser-test'
import type { Site } from '../setup/site'

const STEP_S = 2
/** Of the real time. */
const MOMENT_MS = 400
/** For what has hung for a moment already, and may go on doing so. */
const LITTLE_MS = 50

/**
 * Lets the page's clock run until something, or one of several, is there, or gone, and gives the seconds that this took.
 * The network runs by the real time: after each step it has a moment. Throws where it takes longer than `most`.
 */
export async function secondsUntil(
  page: Page,
  what: Locator | Locator[],
  most: number,
  state: 'there' | 'gone' = 'there',
): Promise<number> {
  const isSo = async () => {
    const counts = await Promise.all([what].flat().map(countOf))
    return counts.some((count) => count > 0) === (state === 'there')
  }
  let patience = MOMENT_MS
  let known = 0
  for (let waited = 0; waited <= most; waited += STEP_S) {
    if (await isSo()) return waited
    const sent = await count(page, 'requestsSent')
    // What has been asked since has its moment too: else a busy machine's answer comes too late by the page's clock.
    if (sent !== known) patience = MOMENT_MS
    known = sent
    patience = (await settled(page, patience)) ? MOMENT_MS : LITTLE_MS
    if (await isSo()) return waited
    await page.clock.runFor(STEP_S * 1000)
  }
  throw new Error(`${[what].flat().join(' or ')} is not ${state} after ${most} seconds`)
}

/** In a frame that has not come, nobody can count: there is nothing yet. */
function countOf(what: Locator): Promise<number> {
  const none = new Promise<number>((resolve) => setTimeout(resolve, MOMENT_MS, 0))
  return Promise.race([what.count().catch(() => 0), none])
}

/** Whether what the page and its frames have asked is answered within so long; else it hangs, and only time goes on. */
async function settled(page: Page, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  do {
    if ((await count(page, 'requestsUnderWay')) === 0) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  } while (Date.now() < end)
  return false
}

/** Of the page and its frames. In a frame that has not come there is nobody to ask. */
async function count(page: Page, what: 'requestsUnderWay' | 'requestsSent'): Promise<number> {
  const counts = await Promise.all(
    page.frames().map((frame) => {
      const none = new Promise<number>((resolve) => setTimeout(resolve, LITTLE_MS, 0))
      return Promise.race([frame.evaluate((name) => window[name] ?? 0, what).catch(() => 0), none])
    }),
  )
  return counts.reduce((sum, one) => sum + one, 0)
}

/** Whether it is there now. */
export async function isThere(what: Locator): Promise<boolean> {
  return (await countOf(what)) > 0
}

/** The words of what is there of these. */
export async function wordsOf(...places: Locator[]): Promise<string> {
  const words = await Promise.all(places.map((place) => place.allTextContents()))
  return words.flat().join(' ')
}

/** Nobody touches the computer, which sleeps: no timer runs until somebody looks at the page again. */
export async function sleep(page: Page, site: Site, milliseconds: number): Promise<void> {
  await site.passTime(milliseconds)
  await page.clock.setSystemTime(site.now())
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.locator('body')).toBeVisible()
}
