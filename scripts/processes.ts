import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

export type Environment = Record<string, string | undefined>
type Output = 'inherit' | 'ignore' | 'pipe'

/** What this process has started and not ended. Without this, a run that fails would leave servers behind. */
const started = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of started) child.kill()
})

const NEXT = 'node_modules/next/dist/bin/next'
/** As `npm start` has it. */
const FRONT = ['--import', pathToFileURL('front/preload.js').href]

/** Runs a command of Next (`dev`, `build`, `start`) with its output on this terminal, or where `output` says. */
export function startNext(
  args: string[],
  environment: Environment,
  output: Output = 'inherit',
): ChildProcess {
  const nodeArgs = [...(args[0] === 'start' ? FRONT : []), NEXT, ...args]
  return startProgram(process.execPath, nodeArgs, { NEXT_TELEMETRY_DISABLED: '1', ...environment }, output)
}

/** Runs a program, which is ended with this process at the latest. */
export function startProgram(
  command: string,
  args: string[],
  environment: Environment,
  output: Output,
  where: Pick<SpawnOptions, 'cwd' | 'uid' | 'gid'> = {},
): ChildProcess {
  const child = spawn(command, args, {
    ...where,
    env: { ...process.env, ...environment },
    stdio: ['ignore', output, output],
  })
  started.add(child)
  child.once('exit', () => started.delete(child))
  return child
}

/** Resolves with the exit code when the process has ended; a signal counts as 1. */
export function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1)
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

/** Ends a process that this one started, and waits until it is gone. */
export async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await ended(child)
}
