import { test as setup } from '@playwright/test'
import { findBrowser } from './browser'
import { rememberBrowser } from './remembered-browser'

// It may have to be downloaded and installed.
setup.setTimeout(15 * 60_000)

setup('a browser is there', async () => {
  if (!process.env.TEST_BROWSER) rememberBrowser(await findBrowser())
})
