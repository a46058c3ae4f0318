import { readSettings, StartError } from './settings'
import { startSandbox } from './start'

async function main(): Promise<void> {
  const sandbox = await startSandbox(readSettings(process.env))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, sandbox.stop)
  process.stdout.write(sandbox.environment)
}

main().catch((error: unknown) => {
  const text =
    error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${text}\n`)
  process.exit(1)
})
