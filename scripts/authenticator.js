/**
 * `npm run authenticator`: builds the authenticator alone, unless what was built is still what the files here say, and is it then.
 * It is plain JavaScript, because to be understood first would take longer than all that it starts.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BUILT = 'dist/authenticator.cjs'
/** What it is made of. */
const SOURCES = ['authenticator', 'front', 'lib', 'app', 'components', 'scripts']

if (changedAt(BUILT) < Math.max(changedAt('package-lock.json'), ...SOURCES.flatMap(filesIn).map(changedAt))) {
  const build = ['--import', 'tsx', 'scripts/build-authenticator.ts']
  const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
await import(join(process.cwd(), BUILT))

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
