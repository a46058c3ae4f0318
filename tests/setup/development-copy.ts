import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the copy stands; a page that is added there is served. */
export const DEVELOPMENT_COPY = 'test-results/development-copy'
const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'package.json',
  'tsconfig.json',
]

/**
 * Copies the app to a folder of its own and gives its path. Two development servers in one folder stand in
 * each other's way, and somebody may be running theirs while they run the tests.
 */
export async function developmentCopy(): Promise<string> {
  await removeDevelopmentCopy()
  await mkdir(DEVELOPMENT_COPY, { recursive: true })
  for (const name of SOURCES) await cp(name, join(DEVELOPMENT_COPY, name), { recursive: true })
  return DEVELOPMENT_COPY
}

export async function removeDevelopmentCopy(): Promise<void> {
  await rm(DEVELOPMENT_COPY, { recursive: true, force: true })
}
