import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong, in words that help; nothing, if all is well. `rules`: only these. */
export async function problemsOn(page: Page, rules?: string[]): Promise<string[]> {
  // Where there is no frame, axe needs no window of its own in which to put together what it found in each. And what
  // it found to be right is not asked for: to describe it takes longer than to find it.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(page.frames().length === 1)
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const PLAIN = { colorScheme: 'light', forcedColors: 'none' } as const
const LOOKS = {
  light: PLAIN,
  dark: { ...PLAIN, colorScheme: 'dark' },
  'forced colours': { ...PLAIN, forcedColors: 'active' },
} as const

/** The same in light, in dark and in forced colours, on the page as it stands; each problem after its look. */
export async function problemsInAnyLook(page: Page): Promise<string[]> {
  const problems: string[] = []
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media)
    problems.push(...(await problemsOn(page)).map((problem) => `${look}: ${problem}`))
  }
  await page.emulateMedia(PLAIN)
  return problems
}
