import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { z } from 'zod'

const LEFT_OUT = /^(sandbox|node_modules|test-results|\.git|\.next|\.env\.local|.*\.tsbuildinfo)$/
const WORKSPACE_LINE = /\n *"workspaces": \[\s*"sandbox"\s*\],/
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
  const env = { ...process.env, ...Object.fromEntries(told.map((name) => [name, undefined])) }
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
  const manifest = readFileSync('package.json', 'utf8')
  expect(manifest).toMatch(WORKSPACE_LINE)
  writeFileSync(join(copy, 'package.json'), manifest.replace(WORKSPACE_LINE, ''))
  const { dependencies, devDependencies } = manifestSchema.parse(JSON.parse(manifest))
  linkPackages(Object.keys({ ...dependencies, ...devDependencies }))

  // The part of an install that decides what is to be installed.
  run('npm', 'install', '--package-lock-only', '--offline', '--no-audit', '--no-fund')
  expect(readFileSync(join(copy, 'package-lock.json'), 'utf8')).not.toContain('oidc-provider')

  run('npm', 'run', 'lint')
  run('npm', 'run', 'typecheck')
  const projects = run('npx', 'playwright', 'test', '--list').matchAll(/^ *\[([\w-]+)\]/gm)
  expect(new Set([...projects].map(([, project]) => project))).toEqual(new Set(['unit']))
  run('npx', 'playwright', 'test', 'tests/unit/repository')
})
