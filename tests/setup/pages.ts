import { expect, type Page } from '@playwright/test'

/** What is asked of every page is asked of these. A page that is added to the app is added here. */
export const PARTICIPANT_PAGES = [
  '/',
  '/surveys',
  '/data',
  '/messages',
  '/you',
  '/you/connections',
  '/you/files',
] as const

/** Opens a page, and waits until everything on it has come. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[data-skeleton]')).toHaveCount(0)
}
