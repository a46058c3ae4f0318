/**
 * Starts the sandbox in a process of its own: what a script or a test of an app needs of this package.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'

/**
 * @typedef {object} Sandbox
 * @property {Record<string, string>} environment what it printed: the variables that point an app at it
 * @property {Promise<number>} ended the exit code, once its process has ended; a signal counts as 1
 * @property {() => Promise<number>} stop ends it, and gives its exit code when it is gone
 */

const COMMAND = fileURLToPath(new URL('command.js', import.meta.url))

/**
 * What this process has started and not ended. Without this, a run that fails would leave servers behind.
 *
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const started = new Set()
process.once('exit', () => {
  for (const child of started) child.kill()
})

/**
 * Starts a sandbox and waits until it serves. Rejects with what it wrote if it ends before.
 *
 * @param {Record<string, string | undefined>} [settings] the variables that its README names
 * @returns {Promise<Sandbox>}
 */
export async function startSandbox(settings = {}) {
  const child = spawn(process.execPath, [COMMAND], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) =>
    child.once('exit', (code) => {
      started.delete(child)
      resolve(code ?? 1)
    }),
  )
  let printed = ''
  let problem = ''
  child.stderr.on('data', (text) => {
    problem += text
    process.stderr.write(text)
  })
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      printed += text
      if (printed.includes('# ready')) resolve(undefined)
    })
    ended.then(() => reject(new Error(problem || 'The sandbox ended before it was ready.')))
  })
  return {
    environment: Object.fromEntries(
      Object.entries(parseEnv(printed)).map(([name, value]) => [name, value ?? '']),
    ),
    ended,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
