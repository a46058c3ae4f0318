import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { z } from 'zod'

const LEFT_OUT = /^(sandbox|node_modules|test-results|\.git|\.next|\.env\.local|.*\.tsbuildinfo)$/
const packages = z.record(z.string(), z.string())
const manifestSchema = z.object({ dependencies: packages, devDependencies: packages })

let copy = ''
test.beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'without-sandbox-'))
})
test.afterAll(() => rmSync(copy, { recursive: true }))

/** Runs a command in the copy, and gives what it printed. */
function run(command: string, ...args: string[]): string {
  // What npm and Playwright tell the programs that they start speaks of this folder, not of the copy.
  const told = Object.keys(process.env).filter((name) => /^(npm|TEST|PW|PLAYWRIGHT)_/.test(name))
  const env = {
    ...process.env,
    ...Object.fromEntries(told.map((name) => [name, undefined])),
    // The part of an install that decides what is to be installed.
    npm_config_package_lock_only: 'true',
    npm_config_offline: 'true',
  }
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, env, encoding: 'utf8' })
  expect(status, `${[command, ...args].join(' ')}\n${stdout}${stderr}`).toBe(0)
  return stdout
}

/** Installed is what the app itself names, and nothing else: its packages are taken from here, where they are. */
function linkPackages(names: string[]): void {
  for (const name of ['.bin', ...names]) {
    const link = join(copy, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('node_modules', name), link)
  }
}

test('Without the sandbox, the app installs, checks and tests as before', async () => {
  for (const name of readdirSync('.').filter((each) => !LEFT_OUT.test(each)))
    cpSync(name, join(copy, name), { recursive: true })
  cpSync('sandbox', join(copy, 'sandbox'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  })
  const { dependencies, devDependencies } = manifestSchema.parse(
    JSON.parse(readFileSync('package.json', 'utf8')),
  )
  linkPackages(Object.keys({ ...dependencies, ...devDependencies }))

  run('npm', 'run', 'remove:sandbox', '--', '--yes')
  expect(readdirSync(copy)).not.toContain('sandbox')
  const readHere = (name: string) => readFileSync(join(copy, name), 'utf8')
  expect(readHere('package-lock.json')).not.toContain('oidc-provider')
  expect(readHere('package.json')).not.toContain('sandbox')
  expect(readHere('README.md')).not.toMatch(/\]\(sandbox|npm run (sandbox|demo|bench)|Ana Rivera/)

  run('npm', 'run', 'lint')
  run('npm', 'run', 'typecheck')
  const projects = run('npx', 'playwright', 'test', '--list').matchAll(/^ *\[([\w-]+)\]/gm)
  expect(new Set([...projects].map(([, project]) => project))).toEqual(new Set(['unit']))
  run('npx', 'playwright', 'test', 'tests/unit/repository')
})
