import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { SandboxClient } from './sandbox-client'

const SANDBOX = join(import.meta.dirname, '..')
const LEFT_OUT = /^(dist|node_modules|test-results|tests)$/

let folder = ''
/** The sources elsewhere: packing writes beside them, which other tests are reading at the same time. */
let sources = ''
test.beforeAll(() => {
  const temporary = realpathSync(tmpdir())
  folder = mkdtempSync(join(temporary, 'sandbox-package-'))
  sources = mkdtempSync(join(temporary, 'sandbox-sources-'))
  cpSync(SANDBOX, join(sources, 'sandbox'), {
    recursive: true,
    filter: (path) => !LEFT_OUT.test(basename(path)),
  })
  symlinkSync(join(SANDBOX, '../node_modules'), join(sources, 'node_modules'))
})
test.afterAll(() => {
  for (const made of [folder, sources]) rmSync(made, { recursive: true })
})

/** Runs npm as from a terminal: one that runs these tests tells its own settings to the programs that it starts. */
function npm(cwd: string, ...args: string[]): void {
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))
  execFileSync('npm', args, { cwd, env: Object.fromEntries(environment), stdio: 'pipe' })
}

test('Packed, and installed into an empty folder, the sandbox starts by its command', async () => {
  npm(join(sources, 'sandbox'), 'pack', '--pack-destination', folder)
  // Without a network: the package brings all that it needs.
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', join(folder, readdirSync(folder)[0] ?? ''))
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'mydatahelps-sandbox',
  ])

  const command = spawn(join(folder, 'node_modules/.bin/mydatahelps-sandbox'), {
    env: { ...process.env, SANDBOX_PORT: '0', SANDBOX_IDENTITY_PORT: '0' },
  })
  const ended = new Promise((resolve) => command.once('exit', resolve))
  try {
    let printed = ''
    for await (const text of command.stdout) {
      printed += text
      if (printed.includes('# ready')) break
    }
    const sandbox = new SandboxClient(z.record(z.string(), z.string()).parse({ ...parseEnv(printed) }))
    const token = await sandbox.participantToken('ana.rivera')
    const issuer = sandbox.variable('OIDC_ISSUER')
    expect((await fetch(`${issuer}/.well-known/openid-configuration`)).status).toBe(200)
    // What is read from files came along.
    for (const path of [
      '',
      'sandbox/panel.js',
      'survey?surveyName=DailyCheckIn',
      'survey-frame/assets/frame.js',
      'survey-frame/surveys/DailyCheckIn',
      'Content/Loading.css',
      'project/logo.svg',
    ])
      expect((await sandbox.send(path, { token })).status, path).toBe(200)
  } finally {
    command.kill()
  }
  expect(await ended).toBe(0)
})
