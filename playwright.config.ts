import { defineConfig } from '@playwright/test'
import { hasSandbox } from './scripts/sandbox'
import { rememberedBrowser } from './tests/setup/remembered-browser'

/** A phone of the smaller kind. Tests that need another window say so. */
const PHONE = { width: 360, height: 740 }

// What the set-up project `sandbox-build` builds.
process.env.SANDBOX_BUILT = 'yes'

const browser = process.env.TEST_BROWSER || rememberedBrowser()

export default defineConfig<object, { siteSettings: Record<string, string> }>({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // The same on every system: what is kept is words.
  snapshotPathTemplate: '{testDir}/accessibility-trees/{arg}{ext}',
  // Two files at a time: whoever starts something in a file does it on ports and in a folder of its own. The real
  // service has one project for all of them.
  fullyParallel: false,
  workers: process.env.CONTRACT_LIVE === '1' ? 1 : 2,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try is a test that fails.
  retries: 0,
  // A machine that is busy with something else is slow, and no reason to fail. What is right is seen at once, so
  // only what is wrong takes this long.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // The table first: what failed is the last thing that is printed.
  reporter: [['./tests/resilience/table.ts'], ['list']],
  use: {
    viewport: PHONE,
    // A tenth of the time of the browser tests. To see what a failing test saw: TEST_TRACE=1.
    trace: process.env.TEST_TRACE ? 'retain-on-failure' : 'off',
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
    // First what takes longest of all that others wait for.
    ...(hasSandbox ? [{ name: 'build', testDir: 'tests/setup', testMatch: 'build.setup.ts' }] : []),
    ...(hasSandbox || process.env.CONTRACT_LIVE === '1'
      ? [{ name: 'browser', testDir: 'tests/setup', testMatch: 'browser.setup.ts' }]
      : []),
    { name: 'unit', testDir: 'tests/unit' },
    ...(hasSandbox
      ? [
          { name: 'sandbox-build', testDir: 'tests/setup', testMatch: 'sandbox-build.setup.ts' },
          { name: 'sandbox', testDir: 'sandbox/tests', dependencies: ['browser', 'sandbox-build'] },
          { name: 'with-sandbox', testDir: 'tests/with-sandbox', dependencies: ['sandbox-build'] },
          { name: 'api', testDir: 'tests/api', dependencies: ['build', 'sandbox-build'] },
          { name: 'e2e', testDir: 'tests/e2e', dependencies: ['browser', 'build', 'sandbox-build'] },
          {
            name: 'resilience',
            testDir: 'tests/resilience',
            dependencies: ['browser', 'build', 'sandbox-build'],
            // Each test is many rows.
            timeout: 300_000,
            // One site for all of it.
            use: { siteSettings: { TEST_MOVABLE_CLOCK: 'all', OIDC_NAME: 'Resilience' } },
          },
        ]
      : []),
    ...(hasSandbox || process.env.CONTRACT_LIVE === '1'
      ? [
          {
            name: 'contract',
            testDir: 'tests/contract',
            dependencies: ['browser', ...(hasSandbox ? ['sandbox-build'] : [])],
          },
        ]
      : []),
  ],
})
