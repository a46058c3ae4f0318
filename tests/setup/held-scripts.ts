import type { Page, Route } from '@playwright/test'

/** Holds back the scripts of pages that open from now on. Gives the function that lets them come. */
export async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  let free = false
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    if (free) return route.continue()
    held.push(route)
  })
  return async () => {
    free = true
    for (const route of held) await route.continue()
  }
}
