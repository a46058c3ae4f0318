#!/usr/bin/env node
/**
 * The command `mydatahelps-sandbox`. In the repository it runs the sources as they are; the package that is published
 * holds them built, without the sources and what translates them. SANDBOX_BUILT chooses what is built in the repository
 * too, for tests: to translate the sources is two thirds of a start, and tests start many.
 */
import { existsSync } from 'node:fs'

const sources = new URL('main.ts', import.meta.url)
const built = new URL('dist/main.js', import.meta.url)
const fromSources = existsSync(sources) && !process.env.SANDBOX_BUILT

if (fromSources) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import((fromSources ? sources : built).href)
