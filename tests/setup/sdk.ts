import type { MyDataHelps } from '@mydatahelps/mydatahelps-js'
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** The SDK puts itself here. */
    MyDataHelps?: MyDataHelps
  }
}

type WithToken = { MyDataHelps?: { token: { access_token: string } | null } }

/** Waits until the SDK of the page has its token: what there is to read is there before, and says nothing of it. */
export async function sdkReady(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as WithToken).MyDataHelps?.token)
}

/** The access token that the SDK of the page has; nothing if it has none. */
export function sdkToken(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (window as unknown as WithToken).MyDataHelps?.token?.access_token)
}
