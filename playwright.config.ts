import { defineConfig } from '@playwright/test'

/** A phone of the smaller kind. Tests that need another window say so. */
const PHONE = { width: 360, height: 740 }

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './tests/setup/global-setup.ts',
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
      ...(process.env.TEST_BROWSER ? { executablePath: process.env.TEST_BROWSER } : {}),
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
    { name: 'sandbox', testDir: 'tests/sandbox' },
    { name: 'contract', testDir: 'tests/contract' },
    { name: 'api', testDir: 'tests/api' },
    { name: 'e2e', testDir: 'tests/e2e' },
  ],
})
