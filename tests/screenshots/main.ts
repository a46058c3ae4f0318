/**
 * `npm run screenshots`: every page and state, on a phone and on a desk, in light and in dark, in each language, as
 * contact sheets in the folder `screenshots`; and the picture at the head of the README. It is the same day each time.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { ended, startNext } from '../../scripts/processes'
import { findBrowser } from '../setup/browser'
import { FIXED_PLACE, ON_THE_FIXED_DAY, setFixedDay } from '../setup/fixed-day'
import { type Site, startSite } from '../setup/site'
import { drawReadmePicture } from './readme-picture'
import { drawSheet } from './sheet'
import { STATES } from './states'

const FOLDER = 'screenshots'
/** Of a list that goes on for ever, the beginning will do. */
const HIGHEST = 2400
const README_PICTURE = '.github/screenshot.png'

export type Look = { language: string; colorScheme: 'light' | 'dark'; width: number }
const LOOKS: Look[] = ['en', 'es'].flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [360, 1280].map((width) => ({ language, colorScheme, width })),
  ),
)

await main()

async function main(): Promise<void> {
  // While working on a page, the build that is there will do.
  if (!process.env.TEST_SKIP_BUILD && (await ended(startNext(['build'], {}))) !== 0) process.exit(1)
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
  const path = await findBrowser()
  const site = await startSite(ON_THE_FIXED_DAY)
  const browser = await chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    for (const look of LOOKS) await drawSheet(browser, FOLDER, nameOf(look), await take(browser, site, look))
    await drawReadmePicture(browser, site, README_PICTURE)
  } finally {
    await browser.close()
    await site.stop()
  }
  say(`Written to ${FOLDER}/ and ${README_PICTURE}.`)
  process.exit(0)
}

/** Takes each state in one look. Gives the names of the states that it could take; one that fails spoils no other. */
async function take(browser: Browser, site: Site, look: Look): Promise<string[]> {
  const taken: string[] = []
  for (const { name, enter } of STATES) {
    await site.sandbox.reset()
    const { language, colorScheme, width } = look
    const context = await browser.newContext({
      ...FIXED_PLACE,
      viewport: { width, height: 800 },
      // Scroll bars that lie over the page, as on a phone.
      isMobile: width < 1024,
      colorScheme,
      reducedMotion: 'reduce',
    })
    await context.addCookies([{ name: 'language', value: language, url: site.appUrl }])
    await setFixedDay(context)
    const page = await context.newPage()
    try {
      const { whole = true } = (await enter({ page, context, site })) ?? {}
      if (whole) await showAll(page)
      await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined)
      await page.screenshot({ path: `${FOLDER}/${nameOf(look)}-${name}.png` })
      taken.push(name)
    } catch (error) {
      say(`${nameOf(look)}-${name}: ${error instanceof Error ? error.message : error}`)
    }
    await context.close()
  }
  say(`${nameOf(look)}: ${taken.length} of ${STATES.length}`)
  return taken
}

/** Makes the window as high as the page, within reason: what sticks to its foot would else lie in the middle. */
async function showAll(page: Page): Promise<void> {
  const { width = 360 } = page.viewportSize() ?? {}
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(height, HIGHEST) })
}

function nameOf({ language, colorScheme, width }: Look): string {
  return `${width}-${colorScheme}-${language}`
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
