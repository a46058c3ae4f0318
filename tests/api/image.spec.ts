import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { commandOf, environmentOf, stagesOf, valuesOf } from '../../scripts/dockerfile'
import { assemble } from '../../scripts/image'
import { ended, startProgram, stop } from '../../scripts/processes'
import { startSandbox } from '../../scripts/sandbox'
import { NO_OPTIONS, running } from '../setup/app'
import { freePorts } from '../setup/ports'
import { signInOverHttp } from '../setup/sign-in'

const stages = stagesOf(readFileSync('Dockerfile', 'utf8'))
const stageOf = (target: string) => {
  const stage = stages.find(({ name }) => name === target)
  if (!stage) throw new Error(`The Dockerfile has no stage ${target}.`)
  return stage
}

/** Whom nothing belongs to. Root may write wherever it likes, and the image's own user owns none of its files. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'image-'))
})
test.afterAll(() => {
  permit(folder, 'u+w')
  rmSync(folder, { recursive: true, force: true })
})

function permit(place: string, mode: string): void {
  expect(spawnSync('chmod', ['-R', mode, place]).status).toBe(0)
}

test('what an image of the app holds is enough to sign in, and to get a token, where nothing can be written', async () => {
  const [port = 0, sandboxPort, identityPort] = await freePorts(3)
  const appUrl = `http://localhost:${port}`
  const sandbox = await startSandbox({
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_IDENTITY_PORT: String(identityPort),
    SANDBOX_APP_URL: appUrl,
  })
  const stage = stageOf('app')
  assemble(stage, '.', folder)
  const [command = '', ...args] = commandOf(stage)
  const settings = {
    ...NO_OPTIONS,
    ...sandbox.environment,
    ...environmentOf(stage),
    HOSTNAME: '127.0.0.1',
    PORT: String(port),
    TMPDIR: folder,
  }
  permit(folder, 'a+rX,a-w')
  const held = readdirSync(folder, { recursive: true }).length
  const child = startProgram(command, args, settings, 'pipe', { cwd: folder, ...NOBODY })
  const app = await running(child, { port, clockPort: undefined, settings })

  const page = await fetch(`${appUrl}/sign-in`)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("'nonce-")
  const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(await page.text()) ?? []
  for (const path of [script, '/icon.svg', '/api/health/ready'])
    expect((await fetch(appUrl + path)).status, path).toBe(200)
  // The front is there as well.
  expect((await fetch(`${appUrl}/_global-error`)).status).toBe(404)
  const jar = await signInOverHttp({ appUrl }, 'ben.okafor')
  expect((await jar.fetch(`${appUrl}/api/participant-token`)).status).toBe(200)
  await app.stop()
  expect(child.exitCode).toBe(0)
  // Nor has it tried to.
  expect(app.log()).not.toMatch(/EACCES|EROFS|EPERM/)
  expect(readdirSync(folder, { recursive: true })).toHaveLength(held)
  await sandbox.stop()
})

test('what an image of the authenticator holds says what it lacks, and is one file', async () => {
  const build = startProgram(
    process.execPath,
    ['--import', 'tsx', 'scripts/build-authenticator.ts'],
    {},
    'inherit',
  )
  expect(await ended(build)).toBe(0)
  const place = join(folder, 'authenticator')
  assemble(stageOf('authenticator'), '.', place)
  const [command = '', ...args] = commandOf(stageOf('authenticator'))
  const child = startProgram(command, args, { ...NO_OPTIONS, MYDATAHELPS_PROJECT_ID: '' }, 'pipe', {
    cwd: place,
  })
  let said = ''
  child.stderr?.on('data', (text: Buffer) => (said += text))
  expect(await ended(child)).toBe(1)
  expect(said).toContain('  - MYDATAHELPS_PROJECT_ID is missing.')
  await stop(child)
})

test('the Dockerfile has nothing that the script would pass over, and nobody is root there', () => {
  const known = ['WORKDIR', 'ENV', 'COPY', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD']
  expect(stages.map(({ name }) => name)).toEqual(['build', 'app', 'authenticator'])
  expect(new Set(stages.map(({ image }) => image)).size).toBe(1)
  for (const stage of stages.filter(({ name }) => name !== 'build')) {
    expect(stage.instructions.filter(({ name }) => !known.includes(name))).toEqual([])
    expect(valuesOf(stage, 'USER')).toEqual(['node'])
    expect(valuesOf(stage, 'HEALTHCHECK')).toHaveLength(1)
  }
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const run = valuesOf(stageOf('build'), 'RUN').flatMap((line) => /^npm run (\S+)$/.exec(line)?.[1] ?? [])
  expect(run.filter((name) => !(name in scripts))).toEqual([])
})

test('compose.yaml starts what the Dockerfile makes, with a file system that nobody writes to', () => {
  const services = readFileSync('compose.yaml', 'utf8').split(/^ {2}(?=\w+:$)/m)
  const ours = services.filter((service) => /target: (app|authenticator)$/m.test(service))
  expect(ours.length).toBeGreaterThan(1)
  for (const service of ours) expect(service).toContain('read_only: true')
  const targets = services.flatMap((service) => /target: (\w+)$/m.exec(service)?.[1] ?? [])
  expect(targets.filter((target) => !stages.some(({ name }) => name === target))).toEqual([])
})
