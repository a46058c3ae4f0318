import { readSettings, StartError } from './server/settings'
import { startServers } from './server/start'

const WATCH_MS = 1_000

async function main(): Promise<void> {
  const sandbox = await startServers(readSettings(process.env))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, sandbox.stop)
  stopWithParent(sandbox.stop)
  process.stdout.write(sandbox.environment)
}

/** npm, when it is ended, does not tell the script that it runs: this one would go on and hold its ports. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, WATCH_MS).unref()
}

main().catch((error: unknown) => {
  const text =
    error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${text}\n`)
  process.exit(1)
})
