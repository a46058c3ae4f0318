/**
 * `npm run image -- TARGET FOLDER`: does, step by step, what the Dockerfile does for this target, where there is no container engine: from
 * what is committed, into a folder. `FOLDER/src` is what the image is built in, `FOLDER/app` what would be in it.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { commandOf, environmentOf, type Stage, stagesOf, valuesOf } from './dockerfile'

const BUILD = 'build'

/** Copies into `folder` what a stage takes from the build, which stands in `built`. */
export function assemble(stage: Stage, built: string, folder: string): void {
  const { value: home = '' } = stage.instructions.find(({ name }) => name === 'WORKDIR') ?? {}
  if (!home) throw new Error(`The stage ${stage.name} has no WORKDIR.`)
  mkdirSync(folder, { recursive: true })
  for (const value of valuesOf(stage, 'COPY')) {
    const [, from = '', to = ''] = /^--from=build \/src\/(\S+) \.\/(\S*)$/.exec(value) ?? []
    if (!from) throw new Error(`This is not known here: COPY ${value}`)
    const name = from.split('/').at(-1) ?? ''
    const isFile = name.includes('.') && !from.startsWith('.next/')
    // A folder's contents, and a file under its name, as COPY has it.
    cpSync(join(built, from), join(folder, isFile ? to || '.' : to, isFile ? name : ''), {
      recursive: true,
      verbatimSymlinks: true,
    })
  }
}

if (process.argv[1]?.endsWith('image.ts')) process.exitCode = main(process.argv.slice(2))

function main([target = '', given = '']: string[]): number {
  const stages = stagesOf(readFileSync('Dockerfile', 'utf8'))
  const build = stages.find(({ name }) => name === BUILD)
  const stage = stages.find(({ name }) => name === target && name !== BUILD)
  if (!build || !stage || !given) {
    process.stderr.write('Usage: npm run image -- app|authenticator FOLDER\n')
    return 2
  }
  const source = resolve(given, 'src')
  mkdirSync(source, { recursive: true })
  const committed = spawnSync('git', ['archive', 'HEAD'], { maxBuffer: 1e9 })
  spawnSync('tar', ['-x', '-C', source], { input: committed.stdout })
  for (const command of valuesOf(build, 'RUN')) {
    process.stdout.write(`\n> ${command}\n`)
    const { status } = spawnSync('sh', ['-c', command], { cwd: source, stdio: 'inherit' })
    if (status !== 0) return status ?? 1
  }
  const folder = resolve(given, 'app')
  assemble(stage, source, folder)
  const environment = Object.entries(environmentOf(stage)).map(([name, value]) => `${name}=${value}`)
  process.stdout.write(
    `\nDone. To start it, with your settings in the environment:\n  cd ${folder}\n  ${environment.join(' ')} ${commandOf(stage).join(' ')}\n`,
  )
  return 0
}
