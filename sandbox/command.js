#!/usr/bin/env node
/**
 * The command `mydatahelps-sandbox`. In the repository it runs the sources as they are; the package that is published
 * holds them built, without the sources and what translates them.
 */
import { existsSync } from 'node:fs'

const sources = new URL('main.ts', import.meta.url)
const built = new URL('dist/main.js', import.meta.url)
const inRepository = existsSync(sources)

if (inRepository) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import((inRepository ? sources : built).href)
