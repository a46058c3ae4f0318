import type { Frame, Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    /** Only where a test has put it. */
    axe?: typeof axe
  }
}

/** What axe finds wrong on a page and in its frames, in words that help; nothing, if all is well. `rules`: only these. */
export async function problemsOn(page: Page, rules?: string[]): Promise<string[]> {
  const problems = await Promise.all(page.frames().map((frame) => problemsIn(frame, rules)))
  return problems.flat()
}

async function problemsIn(frame: Frame, rules: string[] | undefined): Promise<string[]> {
  // To put it there takes longer than to look: a page that is looked at several times keeps it.
  if (!(await frame.evaluate(() => Boolean(window.axe)))) await frame.evaluate(axe.source)
  return frame.evaluate(async (only) => {
    const found = await window.axe?.run(document, {
      // Each frame is looked at by itself.
      iframes: false,
      // What it found to be right is not asked for: to describe it takes longer than to find it.
      resultTypes: ['violations'],
      ...(only ? { runOnly: only } : {}),
    })
    if (!found) throw new Error('Axe is not there.')
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    )
  }, rules)
}

const PLAIN = { colorScheme: 'light', forcedColors: 'none' } as const
const OTHER_LOOKS = {
  dark: { ...PLAIN, colorScheme: 'dark' },
  'forced colours': { ...PLAIN, forcedColors: 'active' },
} as const
/** Those of axe's rules that look at colours. Nothing else changes with the look, so that no other rule finds more. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** The same, and what is wrong in dark and in forced colours, on the page as it stands; each problem after its look. */
export async function problemsInAnyLook(page: Page): Promise<string[]> {
  await page.emulateMedia(PLAIN)
  const problems = await problemsOn(page)
  for (const [look, media] of Object.entries(OTHER_LOOKS)) {
    await page.emulateMedia(media)
    const found = await problemsOn(page, RULES_OF_COLOUR)
    problems.push(...found.map((problem) => `${look}: ${problem}`))
  }
  await page.emulateMedia(PLAIN)
  return problems
}
