import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from './processes'

/** The sandbox as its package starts it: a process of its own. Said here too, since the package may be gone. */
export type Sandbox = {
  /** What points an app at it. */
  environment: Record<string, string>
  /** The exit code, when it has ended. */
  ended: Promise<number>
  stop: () => Promise<number>
}

/** False where a team has taken the sandbox away. All that the app's side knows of it is its package. */
export const hasSandbox = existsSync(join(import.meta.dirname, '../sandbox/package.json'))

/** A plain text, so that everything still checks and runs where the package is gone. */
const PACKAGE: string = 'mydatahelps-sandbox'

/** Starts the sandbox and waits until it serves. Rejects with what it wrote if it ends before. */
export async function startSandbox(settings: Environment): Promise<Sandbox> {
  const sandbox: { startSandbox: (settings: Environment) => Promise<Sandbox> } = await import(PACKAGE).catch(
    (error: unknown) => {
      process.stderr.write('The sandbox is not installed: run npm install.\n')
      throw error
    },
  )
  return sandbox.startSandbox(settings)
}
