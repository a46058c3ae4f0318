import { expect, type Page } from '@playwright/test'

/** What is asked of every page is asked of these. A page that is added to the app is added here. */
export const PARTICIPANT_PAGES = [
  '/',
  '/surveys',
  '/data',
  '/messages',
  // One of Ben's, which has this name each time; to others it is one that there is not.
  '/messages/1c3b5e6e-7ed0-455d-a738-1a4f3d1f5197',
  '/you',
  '/you/connections',
  '/you/files',
] as const

/** What a file about a page is called: `you-files`, and `messages-one` for one message of many. */
export function nameOfPage(path: string): string {
  const names = path.replace(/[\da-f-]{36}$/, 'one').slice(1)
  return names.replaceAll('/', '-') || 'today'
}

/** Opens a page, and waits until everything on it has come. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[data-skeleton]')).toHaveCount(0)
}
