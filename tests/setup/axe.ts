import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong, in words that help; nothing, if all is well. `rules`: only these. */
export async function problemsOn(page: Page, rules?: string[]): Promise<string[]> {
  // Where there is no frame, axe needs no window of its own in which to put together what it found in each.
  const axe = new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1)
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
