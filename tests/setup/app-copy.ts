import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

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

/** Where this worker's copy of the development server stands; a page that is added there is served. */
export const DEVELOPMENT_COPY = `test-results/development-copy-${process.env.TEST_PARALLEL_INDEX}`

/**
 * Copies the app to `folder`, with `files` beside its own, by path and text. Two development servers in one
 * folder stand in each other's way, and somebody may be running theirs while they run the tests.
 */
export async function copyApp(folder: string, files: Record<string, string> = {}): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const name of SOURCES) await cp(name, join(folder, name), { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}
