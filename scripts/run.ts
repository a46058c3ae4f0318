/**
 * `npm run dev` and `npm run demo`: the app together with what it needs.
 *
 * `dev` uses the real service if `.env.local` (or the environment) names one, else the sandbox. `demo` builds
 * the app and serves it against the sandbox.
 */
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { type Environment, ended, startNext, stop } from './processes'
import { hasSandbox, startSandbox } from './sandbox'

/** Any of these says that somebody means a real service; what is missing is then told by the app itself. */
const CREDENTIALS = ['MYDATAHELPS_PROJECT_ID', 'MYDATAHELPS_SERVICE_ACCOUNT', 'MYDATAHELPS_PRIVATE_KEY']

const mode = process.argv[2] === 'demo' ? 'demo' : 'dev'
const port = process.env.PORT || '3000'
const next = ['--hostname', '127.0.0.1', '--port', port]

// Whichever of the two ended first, the other one goes with this process.
process.exit(await main())

async function main(): Promise<number> {
  if (mode === 'dev' && namesRealService()) {
    say('Using the MyDataHelps project that your environment or .env.local names.')
    return serve(['dev', ...next], {})
  }
  if (!hasSandbox) {
    say('There is no sandbox here, and .env.local names no MyDataHelps project. See .env.example.')
    return 1
  }
  if (mode === 'demo') {
    const code = await ended(startNext(['build'], {}))
    if (code !== 0) return code
  }
  const sandbox = await startSandbox({ SANDBOX_APP_URL: `http://localhost:${port}` }).catch(() => undefined)
  // The sandbox has said on this terminal what stopped it.
  if (!sandbox) return 1
  say(
    `Using the sandbox at ${sandbox.environment.MYDATAHELPS_BASE_URL}, which stands in for MyDataHelps.\n` +
      `Open http://localhost:${port}`,
  )
  const app = serve([mode === 'dev' ? 'dev' : 'start', ...next], sandbox.environment)
  const code = await Promise.race([app, sandbox.ended])
  await sandbox.stop()
  return code
}

async function serve(args: string[], environment: Environment): Promise<number> {
  const app = startNext(args, environment)
  // The terminal sends Ctrl-C to the app as well. This process waits for it, and leaves nothing behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(app))
  stopWithParent(app)
  return ended(app)
}

/** When npm itself is ended, it does not tell its script, and the servers would go on holding their ports. */
function stopWithParent(app: ChildProcess): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void stop(app)
  }, 1_000).unref()
}

function namesRealService(): boolean {
  const file = existsSync('.env.local') ? parseEnv(readFileSync('.env.local', 'utf8')) : {}
  return CREDENTIALS.some((name) => process.env[name]?.trim() || file[name]?.trim())
}

function say(text: string): void {
  process.stdout.write(`\n${text}\n\n`)
}
