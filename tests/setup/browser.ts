import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const PLAYWRIGHT = join(import.meta.dirname, '../../node_modules/playwright/cli.js')
/** First the one without windows of its own: the others draw theirs for nobody, at twice the cost of a test's page. */
const INSTALLED = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]
const INSTALL_TIMEOUT_MS = 5 * 60_000

/**
 * Finds a Chromium for the tests, whatever the machine: Playwright's own, downloaded if that is possible; else
 * one that is installed; else Debian's package, installed now. Gives its path, or '' for Playwright's own.
 * A browser counts only if it starts: Playwright's download lacks libraries on some systems.
 */
export async function findBrowser(): Promise<string> {
  if (!existsSync(chromium.executablePath())) download()
  if (existsSync(chromium.executablePath()) && (await starts(''))) return ''

  for (const path of INSTALLED.map(which)) if (path && (await starts(path))) return path

  const [command, ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  run(command, [...before, 'update'], 'inherit')
  for (const name of ['chromium-headless-shell', 'chromium']) {
    run(command, [...before, 'install', '-y', '--no-install-recommends', name], 'inherit')
    const path = which(name)
    if (path && (await starts(path))) return path
  }
  throw new Error(
    'The tests need Chromium. None could be downloaded, found or installed: install it, then run them again.',
  )
}

/** Quiet, because where it fails there is another way. */
function download(): void {
  run(process.execPath, [PLAYWRIGHT, 'install', 'chromium'], 'ignore')
}

async function starts(executablePath: string): Promise<boolean> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  try {
    const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) })
    await browser.close()
    return true
  } catch {
    return false
  }
}

function which(command: string): string {
  try {
    return execFileSync('which', [command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

function run(command: string | undefined, args: string[], output: 'inherit' | 'ignore'): void {
  if (!command) return
  // A failure shows in what is missing afterwards.
  spawnSync(command, args, { stdio: ['ignore', output, output], timeout: INSTALL_TIMEOUT_MS })
}
