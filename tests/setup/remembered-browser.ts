import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The set-up project runs in a process of its own: what it finds reaches the tests through this file. */
const FILE = join(import.meta.dirname, '../../node_modules/.cache/browser-for-tests')

/** Takes the path of a browser, or '' for Playwright's own. */
export function rememberBrowser(path: string): void {
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, path)
}

export function rememberedBrowser(): string {
  return existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
}
