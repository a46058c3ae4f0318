import { defineConfig } from '@playwright/test'
import { hasSandbox } from './scripts/sandbox'
import { rememberedBrowser } from './tests/setup/remembered-browser'

/** A phone of the smaller kind. Tests that need another window say so. */
const PHONE = { width: 360, height: 740 }

const browser = process.env.TEST_BROWSER || rememberedBrowser()

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try is a test that fails.
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    viewport: PHONE,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        // Chromium has no sandbox of its own when it runs as root, as it does in most containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  projects: [
    { name: 'unit', testDir: 'tests/unit' },
    ...(hasSandbox || process.env.CONTRACT_LIVE === '1'
      ? [
          { name: 'browser', testDir: 'tests/setup', testMatch: 'browser.setup.ts' },
          { name: 'contract', testDir: 'tests/contract', dependencies: ['browser'] },
        ]
      : []),
    ...(hasSandbox
      ? [
          { name: 'build', testDir: 'tests/setup', testMatch: 'build.setup.ts' },
          { name: 'sandbox', testDir: 'sandbox/tests', dependencies: ['browser'] },
          { name: 'with-sandbox', testDir: 'tests/with-sandbox' },
          { name: 'api', testDir: 'tests/api', dependencies: ['build'] },
          { name: 'e2e', testDir: 'tests/e2e', dependencies: ['browser', 'build'] },
        ]
      : []),
  ],
})
