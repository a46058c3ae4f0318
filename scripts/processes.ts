import { type ChildProcess, spawn } from 'node:child_process'
import { parseEnv } from 'node:util'

export type Environment = Record<string, string | undefined>

/** What this process has started and not ended. Without this, a run that fails would leave servers behind. */
const started = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of started) child.kill()
})

const NEXT = 'node_modules/next/dist/bin/next'

/**
 * Starts the sandbox and waits until it serves. Gives its process and the environment that it prints for an app.
 * Rejects with what it wrote if it ends before.
 */
export async function startSandbox(
  settings: Environment,
): Promise<{ process: ChildProcess; environment: Record<string, string> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  remember(child)
  let printed = ''
  let problem = ''
  child.stderr.on('data', (text: Buffer) => {
    problem += text
    process.stderr.write(text)
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      printed += text
      if (printed.includes('# ready')) resolve()
    })
    child.once('exit', () => reject(new Error(problem || 'The sandbox ended before it was ready.')))
  })
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(parseEnv(printed)))
    if (value !== undefined) environment[name] = value
  return { process: child, environment }
}

/** Runs a command of Next (`dev`, `build`, `start`) with its output on this terminal, or where `output` says. */
export function startNext(
  args: string[],
  environment: Environment,
  output: 'inherit' | 'ignore' | 'pipe' = 'inherit',
): ChildProcess {
  const child = spawn(process.execPath, [NEXT, ...args], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', output, output],
  })
  remember(child)
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

function remember(child: ChildProcess): void {
  started.add(child)
  child.once('exit', () => started.delete(child))
}
